import { describe, expect, it } from 'vitest';
import type { Definitions } from '../../../../shared/contracts/definitions.ts';
import { loadDefinitions } from '../../../../shared/definitions/load-definitions.ts';
import { proposeDefinitions } from '../../../../shared/definitions/proposal/propose-definitions.ts';
import { exportsOf } from '../../ingest/profile/exports-of.ts';

type Files = Readonly<Record<string, string>>;

function proposal(files: Files) {
  const { yaml, notes, left, controlTotals } = proposeDefinitions(exportsOf(files), 'example');
  const texts = (kind: string) => notes.filter((note) => note.kind === kind).map(({ text }) => text);
  return { yaml, left, controlTotals, guesses: texts('GUESS'), asks: texts('ASK') };
}

const accepted = (files: Files): Definitions => loadDefinitions(proposal(files).yaml, 'definitions.yaml');
const stagesOf = (definitions: Definitions, funnel = 'acquisition') =>
  definitions.funnels[funnel]?.stages.map(({ id, grain, horizonDays, evidence }) => ({
    ...{ id, grain, horizonDays },
    evidence: evidence[0],
  }));

/** `count` rows, made from their number. */
const rows = (header: string, count: number, row: (index: number) => string) =>
  [header, ...Array.from({ length: count }, (_, index) => row(index))].join('\n');
const day = (month: number, index: number) =>
  `2025-${String(month).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;

const SALESFORCE: Files = {
  'Lead.csv': rows(
    'Id,CreatedDate,IsConverted,Status,LeadSource,MQL_Date__c,ConvertedOpportunityId,Email,LastName',
    40,
    (index) =>
      `L${index},${day(1, index)},${index % 2 === 0},Open,${['Web', 'Event', 'Partner'][index % 3]},${index % 2 === 0 ? day(2, index) : ''},O${index},p${index}@x.example,Name${index}`,
  ),
  'Opportunity.csv': rows(
    'Id,StageName,CloseDate,IsWon,IsClosed,CreatedDate,Type,Amount,CurrencyIsoCode',
    40,
    (index) =>
      `O${index},${index % 4 === 0 ? 'Signed off' : 'Scoping'},${day(6, index)},${index % 4 === 0},${index % 4 === 0},${day(3, index)},${index % 5 === 0 ? 'Renewal' : 'New'},100,EUR`,
  ),
  'OpportunityHistory.csv': rows('Id,OpportunityId,StageName,CreatedDate', 120, (index) => {
    const step = Math.floor(index / 40);
    const unit = index % 40;
    const stage = ['Pricing', 'Scoping', unit % 4 === 0 ? 'Signed off' : 'Pricing'][step];
    return `H${index},O${unit},${stage},${day([4, 3, 6][step] ?? 3, unit)}`;
  }),
  'crm/Account_2.csv': 'Id,Industry,OwnerId\nA1,Retail,U1\nA2,Finance,U1',
};

/** The same with one type of opportunities, so that there is one funnel. */
const PLAIN_HISTORY: Files = {
  ...SALESFORCE,
  'Opportunity.csv': (SALESFORCE['Opportunity.csv'] ?? '').replaceAll(',Renewal,', ',New,'),
};

describe('touches and roles of a Salesforce export', () => {
  const members = {
    ...SALESFORCE,
    'CampaignMember.csv': 'Id,CampaignId,LeadId,ContactId,CreatedDate\n1,K1,L1,,2025-01-02\n',
    'OpportunityContactRole.csv': 'Id,OpportunityId,ContactId,IsPrimary\n1,O1,C1,true\n',
  };
  const files = { ...members, 'Campaign.csv': 'Id,Name,Type,NumberOfLeads\nK1,Fair,Event,4\n' };

  it('are read with the campaigns, by which their channel is told', () => {
    const { sources, attribution } = accepted(files);
    expect(sources.salesforce?.objects).toMatchObject({
      CampaignMember: { lookups: { campaign: { files: 'Campaign.csv', on: 'CampaignId', key: 'Id' } } },
      OpportunityContactRole: { files: 'OpportunityContactRole.csv' },
    });
    expect(attribution).toEqual({ lookbackDays: 90 });
  });

  it('are left out without the campaigns, and asked about', () => {
    expect(Object.keys(accepted(members).sources.salesforce?.objects ?? {})).not.toContain('CampaignMember');
    expect(accepted(members).attribution).toBeUndefined();
    expect(proposal(members).asks.join()).toMatch(
      /CampaignMember \(CampaignMember.csv\) is left out.*Campaign, which is not/,
    );
  });
});

describe('engagements of HubSpot as Fivetran carries them', () => {
  it('are read with the tables of their types, all those that are there', () => {
    const files = {
      'deal.csv': rows(
        'deal_id,deal_pipeline_stage_id,deal_pipeline_id,property_closedate,property_createdate',
        12,
        (index) => `${index},s${index % 2},p,${day(6, index)},${day(3, index)}`,
      ),
      'engagement_deal.csv': 'engagement_id,deal_id,engagement_type\n1,7,CALL\n',
      'engagement_email.csv':
        'engagement_id,property_hs_timestamp,type,property_hs_email_subject\n1,2025-01-02 09:00:00,EMAIL,x\n',
      'engagement_meeting.csv':
        'engagement_id,property_hs_timestamp,type,property_hs_meeting_title\n2,2025-01-02 09:00:00,MEETING,x\n',
    };
    expect(proposal(files).asks.join()).toMatch(/by whom are activities done\?/);
    expect(proposal(files).yaml).toMatch(
      /engagement_deal:[\s\S]*lookups:[\s\S]*- engagement_email.csv\s+- engagement_meeting.csv/,
    );
  });
});

describe('stages that HubSpot names by an id', () => {
  const deals = rows(
    'deal_id,deal_pipeline_stage_id,deal_pipeline_id,property_closedate,property_createdate,property_region,property_closed_lost_reason',
    40,
    (index) =>
      `${index},${index % 2 === 0 ? '13' : '3'},${index % 2 === 0 ? 'small' : 'default'},${day(6, index)},${day(3, index)},${index % 2 === 0 ? 'East' : 'West'},${index % 2 === 0 ? 'Price' : 'Timing'}`,
  );
  const history = rows('deal_id,value,date_entered', 80, (index) => {
    const unit = index % 40;
    const [entered, ended] = unit % 2 === 0 ? ['11', '13'] : ['2', '3'];
    return `${unit},${index < 40 ? entered : ended},${day(index < 40 ? 3 : 6, unit)}`;
  });
  const header = 'stage_id,pipeline_id,label,closed_won,is_closed';
  const files = (places: boolean, [first, second] = ['0', '1']): Files => ({
    'deal.csv': deals,
    'deal_stage.csv': history,
    'deal_pipeline_stage.csv': [
      places ? `${header},display_order` : header,
      ...[
        ['1', 'default', 'Meeting', 'false', 'false', first],
        ['2', 'default', 'Contract', 'false', 'false', second],
        ['3', 'default', 'Deal!', 'true', 'true', '2'],
        ['4', 'default', 'Off', 'false', 'true', '3'],
        ['11', 'small', 'meeting', 'false', 'false', first],
        ['13', 'small', 'Deal!', 'true', 'true', '1'],
      ].map((row) => row.slice(0, places ? 6 : 5).join(',')),
    ].join('\n'),
  });

  it('have the names, the win and the order of the table, and one name in several pipelines is one stage', () => {
    const { funnels } = accepted(files(true));
    expect(funnels.acquisition?.stages.map(({ label, evidence }) => [label, evidence[0]])).toEqual([
      ['Meeting', { object: 'hubspot.deal_stage', label: ['1', '11'] }],
      ['Contract', { object: 'hubspot.deal_stage', label: '2', pipeline: 'default' }],
      ['Deal!', { object: 'hubspot.deal_stage', label: ['3', '13'] }],
    ]);
    // what is filled because of the outcome divides nothing
    expect(accepted(files(true)).dimensions.map(({ id }) => id)).toEqual(['region']);
    const guesses = proposal(files(true)).guesses.join('\n');
    expect(guesses).toMatch(/place in the order that the table of stages has/);
    expect(guesses).toMatch(/only the pipeline default has it, so that in the others it is not skipped/);
    expect(guesses).toMatch(/taken for the win, as the table of stages has it so/);
  });

  it('have the order of the table, whatever the order of the rows', () => {
    const order = (places: [string, string]) => accepted(files(true, places)).funnels.acquisition?.stages;
    expect(order(['0', '1'])?.map(({ label }) => label)).toEqual(['Meeting', 'Contract', 'Deal!']);
    expect(order(['7', '5'])?.map(({ label }) => label)).toEqual(['Contract', 'Meeting', 'Deal!']);
  });

  it('have the order in which most passed them where the table has none', () => {
    expect(proposal(files(false)).guesses.join()).toMatch(/in which most of 40 units passed the labels/);
    expect(accepted(files(false)).funnels.acquisition?.stages).toHaveLength(3);
  });

  it('are asked about where the table knows none of them', () => {
    const strange = { ...files(true), 'deal_stage.csv': history.replaceAll(/,(11|13|2|3),/g, ',x$1,') };
    expect(proposal(strange).asks.join()).toMatch(/which label of hubspot.deal_stage is the win\?/);
  });
});

describe('HubSpot as Airbyte carries it', () => {
  const at = (text: string) => Date.parse(`${text}T09:00:00Z`);
  const files: Files = {
    'contacts.csv': rows(
      'id,properties_createdate,properties_firstname,properties_jobtitle,properties_hs_lifecyclestage_marketingqualifiedlead_date,_airbyte_extracted_at',
      30,
      (index) => `${index},${day(1, index)},N${index},${['Head', 'Chief'][index % 2]},${day(2, index)},2025-07-01`,
    ),
    'deals.csv': rows(
      'id,properties_dealstage,properties_pipeline,properties_closedate,properties_createdate,_airbyte_extracted_at',
      30,
      (index) => `${index},closedwon,default,${day(6, index)},${day(3, index)},2025-07-01`,
    ),
    'history.csv': rows('dealId,property,value,timestamp,_airbyte_extracted_at', 60, (index) => {
      const unit = index % 30;
      return `${unit},dealstage,${index < 30 ? 'demo' : 'closedwon'},${at(day(index < 30 ? 3 : 6, unit))},2025-07-01`;
    }),
  };

  it('tells times in milliseconds, from which stages have their order and horizons', () => {
    expect(stagesOf(accepted(files))?.map(({ id, horizonDays }) => [id, horizonDays])).toEqual([
      ['lead', 45],
      ['marketing_qualified_lead', 90],
      ['demo', 120],
      ['closedwon', undefined],
    ]);
  });
});

describe('a label that another one follows', () => {
  const history = (label: (unit: number) => string, also: (unit: number) => string | undefined = () => undefined) => ({
    ...PLAIN_HISTORY,
    'OpportunityHistory.csv': [
      'Id,OpportunityId,StageName,CreatedDate',
      ...Array.from({ length: 40 }, (_, unit) => unit).flatMap((unit) =>
        [
          ['Scoping', '2025-01-05'],
          [label(unit), day(unit < 20 ? 2 : 3, unit)],
          ...(also(unit) === undefined ? [] : [[also(unit), day(3, unit)]]),
          ['Signed off', day(6, unit)],
        ].map(([stage, on], step) => `H${unit}${step},O${unit},${stage},${on}`),
      ),
    ].join('\n'),
  });
  const asked = (files: Files) => proposal(files).asks.filter((text) => text.includes('renamed'));

  it('in other records, from about that day on, may be its new name: that is asked', () => {
    expect(asked(history((unit) => (unit < 20 ? 'Quote' : 'Offer')))).toEqual([
      'Quote was last entered on 2025-02-20, Offer first on 2025-03-01, by other records: was the one renamed to the other? Then one stage has the evidence of both, { label: Quote, to: 2025-02-28 } and { label: Offer, from: 2025-03-01 }',
    ]);
  });

  it.each<[string, Files]>([
    [
      'in the same records is another stage',
      history(
        () => 'Quote',
        () => 'Offer',
      ),
    ],
    ['while it is still there is another stage', history((unit) => (unit % 2 === 0 ? 'Quote' : 'Offer'))],
    ['in few records says nothing', history((unit) => (unit < 20 ? 'Quote' : unit < 34 ? 'Scoping' : 'Offer'))],
  ])('%s', (_, files) => expect(asked(files)).toEqual([]));
});

describe('Salesforce as a loader carries it', () => {
  const deals = (SALESFORCE['Opportunity.csv'] ?? '').split('\n');
  const history = (SALESFORCE['OpportunityHistory.csv'] ?? '').split('\n');

  it('in the history mode of Fivetran has its records and their stages in one file', () => {
    const versions = rows(
      'id,stage_name,close_date,is_won,is_closed,created_date,type,amount,_fivetran_start,_fivetran_active',
      80,
      (index) => {
        const [unit, isPresent] = [index % 40, index >= 40];
        const stage = isPresent ? 'Agreed' : unit % 2 === 0 ? 'Scoping' : 'Renewed?';
        return `O${unit},${stage},${day(6, unit)},${isPresent},${isPresent},${day(2, unit)},${isPresent ? 'New' : 'Renewal'},1,${day(isPresent ? 5 : 3, unit)},${isPresent}`;
      },
    );
    const files = {
      'opportunity.csv': versions,
      'lead.csv':
        'id,is_converted,status,created_date,lead_source\nL1,false,Open,2025-01-02,Web\nL2,false,Open,2025-01-02,Fair',
    };
    const { sources, funnels } = accepted(files);
    expect(sources.salesforce?.objects).toMatchObject({
      OpportunityVersions: { files: 'opportunity.csv' },
      Opportunity: { files: 'opportunity.csv' },
    });
    // what an opportunity is stands in its present version alone
    expect(Object.keys(funnels)).toEqual(['acquisition']);
    expect(funnels.acquisition?.stages.at(-1)).toMatchObject({
      label: 'Agreed',
      evidence: [{ object: 'salesforce.OpportunityVersions', label: 'Agreed' }],
    });
    const apart = {
      ...files,
      'opportunities.csv': versions.replaceAll('_fivetran_start,_fivetran_active', '_fivetran_synced,x'),
    };
    expect(accepted(apart).sources.salesforce?.objects.Opportunity?.files).toBe('opportunities.csv');
  });

  it('packed by Airbyte has segments, and is won where Salesforce marks it', () => {
    const packed = ([header = '', ...lines]: readonly string[]) =>
      [`${header.replaceAll(/(^|,)/g, '$1_airbyte_data.')},_airbyte_raw_id`, ...lines.map((line) => `${line},r`)].join(
        '\n',
      );
    const files = {
      'a.csv': packed((SALESFORCE['Lead.csv'] ?? '').split('\n')),
      'b.csv': packed(deals),
      'c.csv': packed(history),
    };
    expect(accepted(files).sources.salesforce?.shape).toBe('airbyte');
    expect(accepted(files).dimensions.map(({ id }) => id)).toEqual(['lead_source']);
    expect(stagesOf(accepted(files))?.at(-1)?.id).toBe('signed_off');
  });

  it('in files without an ending is from AppFlow, which writes a record again with every change', () => {
    const files = { 'lead-flow/a1b2': SALESFORCE['Lead.csv'] ?? '', 'deal-flow/c3d4': deals.join('\n') };
    expect(proposal(files).yaml).toMatch(/shape: appflow\n/);
  });
});

describe('an export of usage', () => {
  const accounts = { 'crm/Account_2.csv': 'Id,Industry,OwnerId,ParentId\nA1,Retail,U1,\nA2,Finance,U1,' };
  const deals = (SALESFORCE['Opportunity.csv'] ?? '').split('\n');
  const withAccount = {
    'Opportunity.csv': deals.map((line, row) => `${line},${row === 0 ? 'AccountId' : `A${1 + (row % 2)}`}`).join('\n'),
  };
  const usage =
    'org,month,feature,plan_id,n\nA1,2025-03,Log-ins,3,12\nA2,2025-03,Exports,3,4\nA1,2025-04,Log-ins,3,7\nX9,2025-04,Log-ins,3,7';
  const files: Files = { ...SALESFORCE, ...accounts, ...withAccount, 'product/usage.csv': usage };

  it('is read by account, day and count, with a metric for each of its names, of the customers that new business makes', () => {
    const { sources, usage: proposed, funnels } = accepted(files);
    expect(sources.product?.objects.usage).toEqual({
      ...{ files: 'product/usage.csv', holds: 'usage' },
      columns: { account: 'org', used: 'month', count: 'n', metric: 'feature' },
    });
    expect(proposed?.metrics).toEqual([
      { id: 'log_ins', label: 'Log-ins', match: ['Log-ins'] },
      { id: 'exports', label: 'Exports', match: ['Exports'] },
    ]);
    expect([funnels.acquisition?.kind, funnels.renewal?.kind]).toEqual(['acquisition', undefined]);
    expect(proposal(files).asks.join()).toMatch(/from how much on is an account active/);
    expect(proposal(files).left).toEqual([]);
  });

  it('of one metric has the name of its numbers', () => {
    const one = { ...files, 'product/usage.csv': 'account,day,logins\nA1,2025-03-01,12\nA2,2025-03-02,4' };
    expect(accepted(one).usage?.metrics).toEqual([{ id: 'logins', label: 'logins' }]);
  });

  it.each([
    ['names no account', usage.replaceAll(/A([12])/g, 'Z$1')],
    ['says no day', usage.replaceAll('2025-0', 'Q')],
    ['counts nothing', usage.replaceAll(/,3,\d+/g, ',x,y')],
  ])('that %s is asked about', (_, text) => {
    const found = { ...files, 'product/usage.csv': text };
    expect(proposal(found).left).toEqual(['product/usage.csv']);
    expect(accepted(found).usage).toBeUndefined();
  });
});

describe('the history of a field', () => {
  const accounts = 'Id,Industry,OwnerId,ParentId,Territory__c\nA1,Retail,U1,,North\nA2,Finance,U1,,South';
  const changes =
    'Id,AccountId,Field,OldValue,NewValue,CreatedDate\nC1,A1,Territory__c,West,North,2025-04-01\nC2,A2,Rating,Hot,Cold,2025-04-01';
  const files: Files = { ...SALESFORCE, 'crm/Account_2.csv': accounts, 'AccountHistory.csv': changes };

  it('makes a dimension one of entry, with all values that stand anywhere', () => {
    const { dimensions } = accepted(files);
    expect(dimensions.find(({ id }) => id === 'territory')).toEqual({
      ...{ id: 'territory', label: 'Territory', known: 'entry' },
      from: [{ object: 'salesforce.Account', column: 'Territory__c' }],
      values: ['North', 'South', 'West'].map((label) => ({ id: label.toLowerCase(), label, match: [label] })),
      history: [{ object: 'salesforce.AccountHistory', field: 'Territory__c' }],
    });
    expect(dimensions.find(({ id }) => id === 'industry')?.history).toBeUndefined();
    expect(proposal(files).asks.join()).toMatch(/since when are changes of Territory__c recorded\?/);
  });

  it('is declared a second time where the file also tells stages', () => {
    const leads = {
      ...SALESFORCE,
      'LeadHistory.csv':
        'Id,LeadId,Field,OldValue,NewValue,CreatedDate\nC1,L1,LeadSource,Fax,Web,2025-01-09\nC2,L2,Status,Open,Working,2025-01-09',
    };
    const { dimensions, sources } = accepted(leads);
    expect(sources.salesforce?.objects.LeadHistory_fields).toEqual({
      ...{ files: 'LeadHistory.csv', holds: 'field_history', of: 'people' },
      columns: { id: 'LeadId', changed: 'CreatedDate', field: 'Field', value: 'NewValue', old: 'OldValue' },
    });
    const source = dimensions.find(({ id }) => id === 'lead_source');
    expect(source?.history).toEqual([{ object: 'salesforce.LeadHistory_fields', field: 'LeadSource' }]);
    expect(source?.values?.map(({ label }) => label)).toEqual(['Event', 'Fax', 'Partner', 'Web']);
  });

  it('that no dimension reads is asked about', () => {
    const other = { ...files, 'AccountHistory.csv': changes.replace('Territory__c', 'Tier__c') };
    expect(proposal(other).asks.join()).toMatch(
      /which dimension is one of the fields whose changes salesforce.AccountHistory tells \(Tier__c, Rating\)\?/,
    );
    expect(accepted(other).dimensions.every(({ history }) => history === undefined)).toBe(true);
  });

  it('is whole in HubSpot, so that nothing is asked', () => {
    const hubspot = {
      'deal.csv': rows(
        'deal_id,deal_pipeline_stage_id,deal_pipeline_id,property_closedate,property_createdate',
        12,
        (index) => `${index},${index % 2 === 0 ? 'closedwon' : 'open'},p,${day(6, index)},${day(3, index)}`,
      ),
      'company.csv':
        'id,property_createdate,property_industry,property_name,property_region\n1,2025-01-01,a,N1,East\n2,2025-01-01,b,N2,West',
      'company_property_history.csv':
        'company_id,name,timestamp,value\n1,region,2025-01-01,West\n1,region,2025-02-01,East',
    };
    const { dimensions } = accepted(hubspot);
    expect(dimensions.find(({ id }) => id === 'region')).toMatchObject({
      history: [{ object: 'hubspot.company_property_history', field: 'region' }],
      known: 'entry',
    });
    expect(proposal(hubspot).asks.join()).not.toMatch(/since when/);
  });
});

describe('currencies of a Salesforce export', () => {
  const types = 'Id,IsoCode,ConversionRate,DecimalPlaces,IsActive,IsCorporate\n';
  const files = {
    ...SALESFORCE,
    'CurrencyType.csv': `${types}1,USD,1,2,true,true\n2,EUR,0.8,2,true,false\n3,JPY,150,0,true,false\n`,
    'DatedConversionRate.csv': 'Id,IsoCode,ConversionRate,StartDate,NextStartDate\n1,EUR,0.8,2025-01-01,9999-12-31\n',
  };

  it('are the corporate one, with the rates of those that amounts are in; dated rates are read', () => {
    const { currency, sources } = accepted(files);
    expect(currency).toEqual({ reporting: 'USD', planRates: { EUR: '1.25' } });
    expect(Object.keys(sources.salesforce?.objects ?? {})).toEqual(expect.arrayContaining(['DatedConversionRate']));
    expect(proposal(files).guesses.join()).toMatch(/USD is the corporate currency.*what Salesforce reckons with today/);
  });

  it('are those of the amounts where no currency is the corporate one', () => {
    const none = { ...files, 'CurrencyType.csv': `${types}2,EUR,0.8,2,true,false\n` };
    expect(accepted(none).currency).toEqual({ reporting: 'EUR' });
  });
});

describe('a Salesforce export', () => {
  const definitions = accepted(SALESFORCE);

  it('is known by its columns, and read by the preset alone', () => {
    expect(definitions.sources).toEqual({
      salesforce: {
        preset: 'salesforce',
        objects: {
          Lead: { files: 'Lead.csv' },
          Opportunity: {
            files: 'Opportunity.csv',
            funnels: { values: { Renewal: 'renewal' }, otherwise: 'acquisition' },
          },
          OpportunityHistory: { files: 'OpportunityHistory.csv' },
          Account: { files: 'crm/Account_2.csv' },
        },
      },
    });
  });

  it('has stages in the order in which most opportunities passed them, whatever the order of the rows, won as it marks them', () => {
    expect(stagesOf(definitions)).toEqual([
      { id: 'lead', grain: 'person', horizonDays: 45, evidence: { object: 'salesforce.Lead', date: 'CreatedDate' } },
      { id: 'mql', grain: 'person', horizonDays: 90, evidence: { object: 'salesforce.Lead', date: 'MQL_Date__c' } },
      {
        id: 'scoping',
        grain: 'opportunity',
        horizonDays: 45,
        evidence: { object: 'salesforce.OpportunityHistory', label: 'Scoping' },
      },
      {
        id: 'pricing',
        grain: 'opportunity',
        horizonDays: 90,
        evidence: { object: 'salesforce.OpportunityHistory', label: 'Pricing' },
      },
      {
        id: 'signed_off',
        grain: 'opportunity',
        horizonDays: undefined,
        evidence: { object: 'salesforce.OpportunityHistory', label: 'Signed off' },
      },
    ]);
    expect(stagesOf(definitions, 'renewal')?.map(({ id }) => id)).toEqual(['scoping', 'pricing', 'signed_off']);
  });

  it('has the currency of its amounts, and neither a person nor what chooses the funnel for a segment', () => {
    expect(definitions.currency.reporting).toBe('EUR');
    expect(definitions.dimensions.map(({ id }) => id)).toEqual(['lead_source', 'industry']);
  });
});

const PLAIN: Files = {
  'deals.csv': rows('deal_no,status,opened,closed_on,product,sales_rep,value', 60, (index) => {
    const status = ['Proposal', 'Won', 'Lost'][index % 3];
    const closed = status === 'Proposal' ? '' : day(index % 2 === 0 ? 5 : 3, index);
    return `D${index},${status},${day(1, index)},${closed},${['Alpha One', 'AlphaTwo', 'Beta', 'Gamma'][index % 4]},Rep ${index % 3},${index}`;
  }),
  'products.csv': 'product,line\nAlpha One,A\nAlpha Two,A\nBeta,B\nGamma,B',
};

describe('a Salesforce export, in what it does not tell', () => {
  const { asks, guesses, controlTotals } = proposal(SALESFORCE);

  it('says that a name decided, and asks for what it cannot know', () => {
    expect(guesses.filter((text) => text.includes('the name of crm/Account_2.csv decided'))).toHaveLength(1);
    expect(asks).toContain('within how many days should a person have an opportunity? 90 stands here');
  });

  it('counts by month only what belongs to one funnel whatever its type', () => {
    const measures = new Set(controlTotals?.split('\n').map((line) => line.split(',')[3]));
    expect([...measures].filter((each) => each !== undefined)).toEqual(['measure', 'entered']);
  });
});

describe('plain tables', () => {
  const definitions = accepted(PLAIN);

  it('are joined by their keys, also those that are written otherwise', () => {
    expect(definitions.sources.crm?.objects.opportunities).toEqual({
      files: 'deals.csv',
      holds: 'opportunities',
      columns: { id: 'deal_no', amount: 'value', closed: 'closed_on' },
      lookups: {
        products: { files: 'products.csv', on: 'product', key: 'product', replace: { AlphaTwo: 'Alpha Two' } },
      },
    });
    expect(definitions.dimensions.map(({ id }) => id)).toEqual(['product', 'line']);
  });

  it('have the stages that their dates tell; a horizon holds nine of ten', () => {
    expect(stagesOf(definitions)).toEqual([
      {
        id: 'proposal',
        grain: 'opportunity',
        horizonDays: 120,
        evidence: { object: 'crm.opportunities', date: 'opened' },
      },
      {
        ...{ id: 'won', grain: 'opportunity', horizonDays: undefined },
        evidence: { object: 'crm.opportunities', date: 'closed_on', when: { column: 'status', in: ['Won'] } },
      },
    ]);
    expect(definitions.funnels.acquisition?.exits[0]?.evidence[0]?.when?.in).toEqual(['Lost']);
  });

  it('tell what is guessed and what is asked above the line that it is about', () => {
    const { yaml, asks } = proposal(PLAIN);
    expect(yaml).toMatch(/# GUESS: written otherwise: AlphaTwo for Alpha Two\n +replace:/);
    expect(yaml).toMatch(/# ASK: no column says which currency [^\n]+\ncurrency:/);
    expect(asks.some((text) => text.includes('which figures do you publish'))).toBe(true);
  });

  it('give counts by month that say where they are from', () => {
    const { controlTotals } = proposal(PLAIN);
    expect(controlTotals?.split('\n').slice(0, 4)).toEqual([
      'period,funnel,stage,measure,value,origin',
      '2025-01,acquisition,proposal,entered,60,counted in the exports by init: replace by the figure that you publish',
      '2025-03,acquisition,,won,10,counted in the exports by init: replace by the figure that you publish',
      '2025-05,acquisition,,won,10,counted in the exports by init: replace by the figure that you publish',
    ]);
  });

  it('are not read where nothing tells the day from the month: that is asked', () => {
    const unclear = Object.fromEntries(
      Object.entries(PLAIN).map(([key, text]) => [key, text.replace(/2025-(\d\d)-\d\d/g, '$1/05/2025')]),
    );
    const { asks, yaml } = proposal(unclear);
    expect(asks.filter((text) => text.startsWith('which part of'))).toHaveLength(2);
    expect(asks.join('\n')).toContain('format: { dates: "month/day/year" or "day/month/year" }');
    expect(loadDefinitions(yaml, 'definitions.yaml').sources.crm?.objects.opportunities?.format).toBeUndefined();
    const told = { ...unclear, 'deals.csv': `${unclear['deals.csv']}\nD99,Won,03/31/2025,04/05/2025,Beta,Rep 1,5` };
    expect(accepted(told).sources.crm?.objects.opportunities?.format).toEqual({ dates: 'month/day/year' });
  });

  it('ask where stages have no order that anything tells', () => {
    const odd = {
      'deals.csv': (PLAIN['deals.csv'] ?? '').replace('D3,Proposal', 'D3,Zwei').replace('D6,Proposal', 'D6,Drei'),
    };
    const { asks } = proposal(odd);
    expect(asks).toContain('where do these stages belong? Nothing in the data tells: "Zwei", "Drei"');
  });
});

const UNDATED: Files = {
  'leads.csv': rows(
    'prospect_id,Converted,channel,quality,answer,email',
    100,
    (index) =>
      `P${index},${index % 4 === 0 ? 1 : 0},${['ads', 'events', 'Select'][index % 3]},${index % 4 === 0 ? 'good' : 'bad'},${index % 2 === 0 ? 'yes' : ''},p${index}@x.example`,
  ),
};

describe('dates that bear the name of a stage', () => {
  const labels = ['Zulu', 'Proposal', 'Proposal sent', 'Closed won'];
  const columns = labels.map((label) => `Date entered "${label} (Sales Pipeline)"`);
  const files: Files = {
    'all-contacts.csv': rows('Record ID,First Name,Email,Create Date', 4, (index) => `C${index},N,e,${day(1, index)}`),
    'all-deals.csv': rows(
      `Record ID,Deal Stage,Pipeline,Create Date,Close Date,Date exited "Proposal (Sales Pipeline)",Associated Company IDs (Primary),${columns.join()},Region`,
      60,
      (index) => {
        const reached = (index * 2) % 5;
        const stage = labels[reached] ?? 'Closed lost';
        const at = labels.map((_, place) =>
          place <= Math.min(reached, 3) && reached < 4 ? day(place + 2, index) : '',
        );
        return [
          `D${index}`,
          stage,
          'Sales Pipeline',
          day(1, index),
          day(9, index),
          day(4, index),
          'A',
          ...at,
          ['N', 'S'][index % 2],
        ].join();
      },
    ),
  };

  it('are when it was entered, in the order in which most passed them: the longest name is meant, and no day of leaving', () => {
    const stages = stagesOf(accepted(files))?.map(({ id, evidence }) => [id, evidence?.date]);
    expect(stages).toEqual([
      ['lead', 'Create Date'],
      ['zulu', columns[0]],
      ['proposal', columns[1]],
      ['proposal_sent', columns[2]],
      ['closed_won', columns[3]],
    ]);
    expect(accepted(files).funnels.acquisition?.exits[0]?.evidence[0]).toEqual({
      ...{ object: 'hubspot.deals', date: 'Close Date' },
      when: { column: 'Deal Stage', in: ['Closed lost'] },
    });
    expect(proposal(files).guesses.join('\n')).toContain(`the name of ${columns[1]} is that of the stage`);
  });

  it('count for a stage of several pipelines by each of its columns, and not where they are mostly blank', () => {
    const deals = (files['all-deals.csv'] ?? '').split('\n');
    const other = 'Date entered "Proposal (Renewals)"';
    const moved = deals.map((line, row) => {
      const fields = line.split(',');
      const [sales = '', isOther] = [fields[8], row > 30];
      fields[8] = isOther && row > 0 ? '' : sales;
      return [...fields, row === 0 ? other : isOther ? sales : ''].join();
    });
    const proposed = accepted({ ...files, 'all-deals.csv': moved.join('\n') }).funnels.acquisition?.stages;
    expect(proposed?.find(({ id }) => id === 'proposal')?.evidence.map(({ date }) => date)).toEqual([
      columns[1],
      other,
    ]);
    const blank = deals.map((line, row) =>
      line
        .split(',')
        .map((text, place) => (place === 8 && row > 12 ? '' : text))
        .join(),
    );
    expect(
      stagesOf(accepted({ ...files, 'all-deals.csv': blank.join('\n') }))?.find(({ id }) => id === 'proposal')?.evidence
        ?.date,
    ).not.toBe(columns[1]);
  });

  it('are those of a table that no preset knows, in any language', () => {
    const german = (files['all-deals.csv'] ?? '')
      .replaceAll('Date entered', 'Eintritt in')
      .replace('Record ID,Deal Stage', 'Datensatz-ID,Phase')
      .replace('Create Date,Close Date', 'Erstellt,Abschluss')
      .replaceAll('Closed won', 'Abgeschlossen und gewonnen')
      .replaceAll('Closed lost', 'Abgeschlossen und verloren');
    const { sources } = accepted({ 'deals.csv': german });
    expect(sources.crm?.objects.opportunities?.columns).toMatchObject({ id: 'Datensatz-ID', closed: 'Abschluss' });
    expect(stagesOf(accepted({ 'deals.csv': german }))?.map(({ id, evidence }) => [id, evidence?.date])).toEqual([
      ['zulu', 'Eintritt in "Zulu (Sales Pipeline)"'],
      ['proposal', 'Eintritt in "Proposal (Sales Pipeline)"'],
      ['proposal_sent', 'Eintritt in "Proposal sent (Sales Pipeline)"'],
      ['abgeschlossen_und_gewonnen', 'Eintritt in "Abgeschlossen und gewonnen (Sales Pipeline)"'],
    ]);
    expect(proposal({ 'deals.csv': german }).guesses.join('\n')).toMatch(
      /of its dates Abschluss looks like the one that ends/,
    );
  });
});

describe('a table without dates', () => {
  it('is a funnel of counts and rates, and says so', () => {
    const definitions = accepted(UNDATED);
    expect(definitions.funnels.acquisition?.mode).toBe('undated');
    expect(stagesOf(definitions)?.map(({ grain, evidence }) => [grain, evidence?.when])).toEqual([
      ['person', { column: 'Converted', in: ['0', '1'] }],
      ['person', { column: 'Converted', in: ['1'] }],
    ]);
    expect(definitions.funnels.acquisition?.exits).toEqual([]);
    expect(proposal(UNDATED).controlTotals).toBeUndefined();
  });

  it('takes no answer for blank, and leaves out what goes with the outcome', () => {
    const { dimensions } = accepted(UNDATED);
    expect(dimensions.map(({ id, blank }) => [id, blank])).toEqual([['channel', ['Select']]]);
    expect(proposal(UNDATED).asks.join('\n')).toContain('go with one outcome: quality');
  });
});

describe('exports that tell too little', () => {
  it.each<[string, Files, string]>([
    ['no outcome', { 'things.csv': 'a,b\n1,2\n3,4' }, 'no export holds people or opportunities with an outcome'],
    [
      'people who only came',
      {
        'leads.csv': rows(
          'Id,CreatedDate,IsConverted,Status,LeadSource',
          3,
          (index) => `L${index},${day(1, index)},false,Open,Web`,
        ),
      },
      'is the win',
    ],
    [
      'a log of any field',
      { 'activities.csv': 'id,activityDate,leadId,primaryAttributeValue,newValue\n1,2025-01-01,2,Status,New' },
      'the field whose changes are the stages',
    ],
  ])('%s: what is missing is asked', (_, files, question) => {
    expect(proposal(files).asks.join('\n')).toContain(question);
    expect(() => accepted(files)).toThrow();
  });

  it('two columns of usual names prove no system', () => {
    expect(proposal({ 'pairs.csv': 'deal_id,contact_id\n1,2' }).left).toEqual(['pairs.csv']);
  });
});

describe('stages of a table with a date for each', () => {
  const files: Files = {
    'sales.csv': rows('key,status,first_call,offered,signed_on,region', 50, (index) => {
      const status = ['Zeta', 'Demo', 'Alpha', 'Negotiation', 'Won'][index % 5] ?? '';
      const since = (label: string) =>
        ['Demo', 'Negotiation', 'Alpha', 'Won'].indexOf(status) >=
        ['Demo', 'Negotiation', 'Alpha', 'Won'].indexOf(label);
      const at = (label: string, month: number) => (status !== 'Zeta' && since(label) ? day(month, index) : '');
      return `K${index},${status},${at('Demo', 1)},${at('Alpha', 2)},${at('Won', 3)},${['N', 'S'][index % 2]}`;
    }),
  };

  it('go by the dates that are filled, then by their names; a stage without a date of its own is counted by its label', () => {
    expect(stagesOf(accepted(files))?.map(({ id, evidence }) => [id, evidence?.date ?? evidence?.when?.in])).toEqual([
      // every record was in the first stage, also those that are further
      ['zeta', ['Zeta', 'Demo', 'Alpha', 'Negotiation', 'Won']],
      ['demo', 'first_call'],
      ['negotiation', ['Negotiation', 'Alpha', 'Won']],
      ['alpha', 'offered'],
      ['won', 'signed_on'],
    ]);
  });
});

describe('what decides', () => {
  it('between outcomes: not that of an earlier time, which most rows do not have', () => {
    const header = 'number,previous_result,y,region';
    const files = {
      'calls.csv': rows(header, 60, (index) => {
        const earlier = index < 50 ? 'unknown' : ['success', 'failure'][index % 2];
        return `${index},${earlier},${index % 3 === 0 ? 'yes' : 'no'},${['N', 'S'][index % 2]}`;
      }),
    };
    expect(stagesOf(accepted(files))?.at(-1)?.evidence?.when).toEqual({ column: 'y', in: ['yes'] });
    expect(accepted(files).funnels.acquisition?.exits[0]?.evidence[0]?.when?.in).toEqual(['no']);
  });

  it('for a segment: values in more than half of the rows, of which none is nearly all, and no address', () => {
    const files = {
      'leads.csv': rows('Converted,region,seldom,same,reached', 100, (index) =>
        [
          index % 4 === 0 ? 1 : 0,
          ['N', 'S'][index % 2],
          index < 40 ? ['a', 'b'][Math.floor(index / 2) % 2] : '',
          index === 0 ? 'b' : 'a',
          ['a@x.example', 'b@x.example'][Math.floor(index / 2) % 2],
        ].join(','),
      ),
    };
    expect(accepted(files).dimensions.map(({ id }) => id)).toEqual(['region']);
    expect(accepted(files).sources.crm?.objects.leads?.columns).toEqual({ id: '#row' });
  });

  it('the day of a unit: its first entry of a stage; the creation dates the first stage beside the history', () => {
    const again = (PLAIN_HISTORY['OpportunityHistory.csv'] ?? '').concat(`\nH999,O0,Signed off,2025-07-01`);
    const files = { ...PLAIN_HISTORY, 'OpportunityHistory.csv': again };
    const won = proposal(files)
      .controlTotals?.split('\n')
      .filter((line) => line.includes(',won,'));
    expect(won?.map((line) => line.split(',').slice(0, 5).join())).toEqual(['2025-06,acquisition,,won,10']);
    const [lead, mql, scoping] = accepted(files).funnels.acquisition?.stages ?? [];
    expect([lead?.id, mql?.id, scoping?.evidence[1]]).toEqual([
      ...['lead', 'mql'],
      { object: 'salesforce.Opportunity', date: 'CreatedDate' },
    ]);
  });

  it('the mark of decimals: only where all numbers agree', () => {
    const numbers = (one: string, other: string) =>
      exportsOf({
        'deals.csv': rows(
          'id,status,amount,rate',
          4,
          (index) => `${index},${['Won', 'Open'][index % 2]},${one},${other}`,
        ),
      })[0]?.columns.map(({ decimals }) => decimals);
    expect(numbers('1.50', '2')).toEqual([undefined, undefined, '.', undefined]);
    expect(numbers('1.500', '2')).toEqual([undefined, undefined, 'either', undefined]);
    expect(numbers('1.500.000', '2')).toEqual([undefined, undefined, ',', undefined]);
    expect(numbers('0.500', '2')).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('what a point stands before: nothing does where thousands look like decimals, so that it is asked', () => {
    const table = (rate: string) =>
      rows('deal_no,status,amount,rate', 4, (index) => `D${index},${['Won', 'Open'][index % 2]},2${index}.000,${rate}`);
    const asked = (rate: string) => proposal({ 'deals.csv': table(rate) }).asks.join();
    expect(asked('7')).toMatch(/is 1\.500 in amount one and a half, or fifteen hundred\?/);
    expect(asked('7.25')).not.toMatch(/fifteen hundred/);
  });

  it('for a segment in another language: no name of a person either', () => {
    const files = {
      'deals.csv': rows('deal_no,Phase,Verkäufer,Vorname,Propriétaire du deal,Land', 40, (index) =>
        [
          `D${index}`,
          ['Gewonnen', 'Verloren'][index % 2],
          `V${index % 3}`,
          `N${index % 4}`,
          `P${index % 5}`,
          `L${(index * 7) % 6}`,
        ].join(),
      ),
    };
    expect(accepted(files).dimensions.map(({ id }) => id)).toEqual(['land']);
  });

  it('which of hundreds of columns are named: those that come first', () => {
    const names = Array.from({ length: 60 }, (_, index) => `x${index}`);
    const files = {
      'deals.csv': rows(`deal_no,status,${names.join()}`, 40, (index) =>
        [`D${index}`, ['Won', 'Lost'][index % 2], ...names.map(() => `v${index % 3}`)].join(),
      ),
    };
    const [named] = proposal(files).guesses.filter((text) => text.startsWith('the first 12'));
    expect(named).toMatch(/also possible: x12, x13.*, x31, and 28 more columns$/);
  });

  it('the other dates of a file: the one that tells day from month', () => {
    const text = `${(PLAIN['deals.csv'] ?? '').replace(/2025-(\d\d)-\d\d/g, '$1/05/2025')}\nD99,Won,03/31/2025,04/05/2025,Beta,Rep 1,5`;
    expect(proposal({ ...PLAIN, 'deals.csv': text }).asks.filter((each) => each.startsWith('which part'))).toEqual([]);
  });

  it('two notes on one line: both are there', () => {
    const text = (SALESFORCE['Opportunity.csv'] ?? '').replace(/EUR$/, 'USD');
    const { yaml } = proposal({ ...SALESFORCE, 'Opportunity.csv': text });
    expect(yaml).toMatch(
      /# GUESS: most amounts are in EUR\n# ASK: what is one USD in EUR[^#]+#[^\n]+\ncurrency: \{ reporting: EUR \}/,
    );
  });

  it('between objects with the same columns: the name of the file', () => {
    const header = 'engagement_id,property_hs_timestamp,type,_fivetran_synced\n1,2025-01-01,CALL,2025-01-02';
    const deals =
      'deal_id,deal_pipeline_id,deal_pipeline_stage_id,property_closedate,_fivetran_synced\n1,p,won,2025-01-01,2025-01-02';
    const [, one, other] = exportsOf({
      'deal.csv': deals,
      'engagement_communication.csv': header,
      'engagement_call.csv': header,
    });
    expect([one?.is?.object, other?.is?.object]).toEqual(['engagement_communication', 'engagement_call']);
  });
});
