/* The page is complete without this script; it draws the charts and shows one dimension at a time. */
(() => {
  const { Plot, d3 } = window;
  const data = JSON.parse(document.getElementById('chart-data').textContent);
  const percent = d3.format('.0%');
  const share = (thousandths) => (thousandths < 0 ? Number.NaN : thousandths / 1000);

  function frame(marks, y, x, width) {
    return Plot.plot({
      width,
      height: 190,
      marginLeft: 38,
      marginRight: 90,
      marginTop: 14,
      marginBottom: 28,
      style: { background: 'transparent' },
      x,
      y: { domain: y, tickFormat: percent, ticks: 4, label: null, grid: true },
      marks,
    });
  }

  function trendRows(points) {
    return points.flatMap((point, index) => {
      if (point === 0) return [];
      if (point.length <= 2) return [{ index, mature: false, same: share(point[0]), first: share(point[1] ?? -1) }];
      const [value, below, above, same, first = -1] = point;
      const interval = { low: share(value - below), high: share(value + above) };
      return [{ index, mature: true, value: share(value), ...interval, same: share(same), first: share(first) }];
    });
  }

  function drawTrend(stage, segment, width) {
    const own = stage.trend[segment];
    if (!own) return null;
    const rows = trendRows(own);
    const mature = rows.filter((row) => row.mature);
    const all = segment === 0 ? [] : trendRows(stage.trend[0] || []).filter((row) => row.mature);
    const top =
      d3.max([
        ...rows.flatMap((row) => [row.mature ? row.high : 0, row.same, row.first]),
        ...all.map((row) => row.value),
      ]) || 0.1;
    const last = mature.at(-1);
    const hollow = rows.filter((row) => !row.mature && row.same >= 0);
    const first = rows.filter((row) => row.first >= 0);
    const months = data.months;
    const end = (row, key, text) =>
      Plot.text([row], { x: 'index', y: key, text: () => text, textAnchor: 'start', dx: 8, fill: 'var(--ink)' });
    const tip = (row) =>
      `${months[row.index]}\n` +
      (row.mature
        ? `moved on ${d3.format('.1%')(row.value)} (${d3.format('.1%')(row.low)} to ${d3.format('.1%')(row.high)})\n`
        : 'provisional\n') +
      (row.same >= 0 ? `after ${data.sameAgeDays} days ${d3.format('.1%')(row.same)}` : '') +
      (row.first >= 0 ? `\nfirst reported as ${d3.format('.1%')(row.first)}` : '');
    const lastHollow = hollow.at(-1);
    const apart = last && lastHollow && Math.abs(last.value - lastHollow.same) / top < 0.09;
    return frame(
      [
        Plot.areaY(mature, { x: 'index', y1: 'low', y2: 'high', fill: 'var(--advanced)', fillOpacity: 0.16 }),
        Plot.lineY(all, { x: 'index', y: 'value', stroke: 'var(--muted)', strokeOpacity: 0.7 }),
        Plot.lineY(rows, { x: 'index', y: 'same', stroke: 'var(--above)', strokeDasharray: '1.5 3' }),
        Plot.lineY(mature, { x: 'index', y: 'value', stroke: 'var(--above)', strokeWidth: 2 }),
        Plot.dot(mature, { x: 'index', y: 'value', fill: 'var(--above)', r: 2.5 }),
        Plot.dot(first, { x: 'index', y: 'first', stroke: 'var(--muted)', symbol: 'times', r: 3 }),
        Plot.dot(hollow, { x: 'index', y: 'same', stroke: 'var(--above)', fill: 'var(--paper)', r: 3 }),
        last && !apart ? end(last, 'value', percent(last.value)) : null,
        lastHollow ? end(lastHollow, 'same', `${percent(lastHollow.same)} at ${data.sameAgeDays} d`) : null,
        Plot.tip(rows, Plot.pointerX({ x: 'index', y: (row) => (row.mature ? row.value : row.same), title: tip })),
      ],
      [0, Math.min(1, top * 1.08)],
      {
        domain: [0, Math.max(1, months.length - 1)],
        ticks: d3.range(0, months.length, Math.ceil(months.length / (width < 380 ? 4 : 5))),
        tickFormat: (at) => months[at] ?? '',
        label: null,
      },
      width,
    );
  }

  function curveRows([advanced, lost]) {
    return advanced.map((on, at) => ({ age: data.ages[at], on: share(on), stay: 1 - share(lost[at]) }));
  }

  function drawCurve(stage, segment, width) {
    const own = stage.curve[segment];
    if (!own) return null;
    const rows = curveRows(own);
    const all = segment === 0 || !stage.curve[0] ? [] : curveRows(stage.curve[0]);
    const last = rows.at(-1);
    const all0 = all.filter((row) => row.age <= last.age);
    const words = [
      { y: last.on / 2, text: `moved on ${percent(last.on)}`, part: last.on },
      { y: (last.on + last.stay) / 2, text: `still there ${percent(last.stay - last.on)}`, part: last.stay - last.on },
      { y: (1 + last.stay) / 2, text: `lost ${percent(1 - last.stay)}`, part: 1 - last.stay },
    ];
    const tip = (row) =>
      `After ${row.age} days\nmoved on ${percent(row.on)}\nstill there ${percent(row.stay - row.on)}\nlost ${percent(1 - row.stay)}`;
    return frame(
      [
        Plot.areaY(rows, { x: 'age', y1: 'on', y2: 'stay', fill: 'var(--still-area)' }),
        Plot.areaY(rows, { x: 'age', y1: 0, y2: 'on', fill: 'var(--on-area)' }),
        Plot.areaY(rows, { x: 'age', y1: 'stay', y2: 1, fill: 'var(--lost-area)' }),
        Plot.lineY(all0, { x: 'age', y: 'on', stroke: 'var(--ink)', strokeDasharray: '4 3' }),
        stage.horizon && stage.horizon <= last.age
          ? Plot.ruleX([stage.horizon], { stroke: 'var(--ink)', strokeOpacity: 0.6 })
          : null,
        Plot.text(spread(words), {
          x: () => last.age,
          y: 'y',
          text: 'text',
          textAnchor: 'start',
          dx: 5,
          fill: 'var(--ink)',
          lineWidth: 7,
        }),
        Plot.tip(rows, Plot.pointerX({ x: 'age', y: 'on', title: tip })),
      ],
      [0, 1],
      { label: null, ticks: 5, tickFormat: (age) => `${age} d` },
      width,
    );
  }

  /* Words at the edge of thin bands would lie on each other. */
  function spread(words) {
    const gap = 0.18;
    for (let at = 1; at < words.length; at++) words[at].y = Math.max(words[at].y, words[at - 1].y + gap);
    const over = words.at(-1).y - 0.97;
    if (over > 0) for (const word of words) word.y -= over;
    return words;
  }

  function drawPanel(panel) {
    const funnel = data.funnels[Number(panel.querySelector('[name=funnel]').value)];
    const choice = panel.querySelector('[name=segment]');
    const segment = Number(choice.value);
    const drawn = panel.querySelector('.drawn');
    const across = Math.max(1, Math.floor((drawn.clientWidth + 28) / 348));
    const width = Math.floor((drawn.clientWidth - 28 * (across - 1)) / across);
    const draw = panel.dataset.chart === 'trend' ? drawTrend : drawCurve;
    const figures = funnel.stages.flatMap((stage) => {
      const chart = draw(stage, segment, width);
      if (chart === null) return [];
      const figure = document.createElement('figure');
      const caption = document.createElement('figcaption');
      caption.textContent = stage.next ? `${stage.label} → ${stage.next}` : stage.label;
      if (stage.held.includes(segment)) caption.textContent += ' ◐ constrained';
      /* One picture with one name: names of its parts are none that could be read aloud. */
      for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
      chart.setAttribute('role', 'img');
      chart.setAttribute(
        'aria-label',
        `${caption.textContent}, ${data.segments[segment]}; the figures are in the table of this stage`,
      );
      figure.append(caption, chart);
      return [figure];
    });
    if (figures.length === 0) drawn.textContent = 'Nothing is dated for this choice.';
    else drawn.replaceChildren(...figures);
  }

  function choosePart(links, link) {
    for (const one of links) {
      const chosen = one === link;
      document.getElementById(one.hash.slice(1)).classList.toggle('off', !chosen);
      if (chosen) one.setAttribute('aria-current', 'true');
      else one.removeAttribute('aria-current');
    }
  }

  const choosers = [...document.querySelectorAll('[data-choose]')].map((nav) => [...nav.querySelectorAll('a')]);
  for (const links of choosers) {
    if (links.length > 0) choosePart(links, links[0]);
    for (const link of links)
      link.addEventListener('click', (event) => {
        event.preventDefault();
        choosePart(links, link);
      });
  }

  /* A link may lead into a dimension that is not shown, or into something folded up. */
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    const part = target.closest('.part');
    for (const links of choosers) for (const link of links) if (link.hash === `#${part?.id}`) choosePart(links, link);
    for (let box = target; box !== null; box = box.parentElement) if (box.tagName === 'DETAILS') box.open = true;
    target.scrollIntoView({ block: target.tagName === 'TD' ? 'center' : 'start' });
    if (target.tagName === 'TD') target.focus({ preventScroll: true });
  }
  window.addEventListener('hashchange', reveal);
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (link && link.hash === location.hash && !link.closest('[data-choose]')) reveal();
  });

  /* Within a heatmap the arrow keys move; the tab key passes it in one step. */
  for (const table of document.querySelectorAll('.heat')) {
    const cells = [...table.querySelectorAll('td[tabindex]')];
    for (const cell of cells.slice(1)) cell.tabIndex = -1;
    /* The description that is read aloud, for those who point. */
    for (const cell of cells) cell.title = cell.getAttribute('aria-label');
    table.addEventListener('keydown', (event) => {
      const cell = event.target.closest('td');
      const row = cell?.parentElement;
      if (!row) return;
      const near = {
        ArrowLeft: cell.previousElementSibling,
        ArrowRight: cell.nextElementSibling,
        ArrowUp: row.previousElementSibling?.cells[cell.cellIndex],
        ArrowDown: row.nextElementSibling?.cells[cell.cellIndex],
      }[event.key];
      if (!near?.hasAttribute('tabindex')) return;
      event.preventDefault();
      for (const one of cells) one.tabIndex = one === near ? 0 : -1;
      near.focus();
    });
  }

  const panels = [...document.querySelectorAll('.charts')];
  for (const panel of panels) {
    panel.classList.add('live');
    panel.addEventListener('change', () => drawPanel(panel));
    drawPanel(panel);
  }
  let waiting = 0;
  let drawnAt = window.innerWidth;
  window.addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (window.innerWidth === drawnAt) return;
      drawnAt = window.innerWidth;
      panels.forEach(drawPanel);
    }, 150);
  });

  window.addEventListener('beforeprint', () => {
    for (const one of document.querySelectorAll(':is(.verdict, #summary, #signals) details:not([open])')) {
      one.dataset.folded = '';
      one.open = true;
    }
  });
  window.addEventListener('afterprint', () => {
    for (const one of document.querySelectorAll('[data-folded]')) {
      delete one.dataset.folded;
      one.open = false;
    }
  });
  if (location.hash !== '') reveal();
})();
