/** How a figure is called: `industry.retail/acquisition.mql`. `explain` takes it to its numbers, query and inputs. */
export function cellId(dimension: string, segment: string, funnel: string, stage: string): string {
  return `${dimension}.${segment}/${funnel}.${stage}`;
}
