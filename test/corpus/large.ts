/** A clean scenario of this many factors: budgets of districts, in parts that make their wholes, over four columns. */
export function largeScenario(districts: number): string {
  const factors: Record<string, unknown> = {};
  const sums: string[] = [];
  for (let district = 1; district <= districts; district++) {
    const [schools, roads] = [120 + (district % 17) * 3, 45 + (district % 11) * 2];
    const of = { section: 'districts', source: 'budget', owner: 'city' };
    const name = `district_${district}`;
    sums.push(`${name}_all`);
    factors[`${name}_all`] = {
      ...of,
      label: `Budget of district ${district}`,
      role: 'uncertainty',
      unit: 'EUR k/yr',
      values: { now: schools + roads, saving: `=${name}_schools + ${name}_roads` },
    };
    factors[`${name}_schools`] = {
      ...of,
      label: `Schools of district ${district}`,
      role: 'lever',
      unit: 'EUR k/yr',
      partOf: `${name}_all`,
      min: 0,
      values: { now: schools, saving: schools - 10, growth: schools + 12 },
    };
    factors[`${name}_roads`] = {
      ...of,
      label: `Roads of district ${district}`,
      role: 'lever',
      unit: 'EUR k/yr',
      partOf: `${name}_all`,
      min: 0,
      values: { now: roads, growth: `=BASELINE(${name}_roads) * 1.5` },
    };
    factors[`${name}_pace`] = {
      ...of,
      label: `Pace of works in district ${district}`,
      role: 'lever',
      levels: { slow: 'Slow', fast: 'Fast' },
      values: { now: 'slow', saving: 'slow', growth: 'fast' },
    };
  }
  const measures: Record<string, unknown> = {};
  measures.total = {
    label: 'Total',
    unit: 'EUR mn/yr',
    formula: `=SUM(${sums.join(', ')}) / 1000`,
    direction: 'lower',
  };
  for (let first = 0; first < districts; first += 50) {
    const isFast = sums.slice(first, first + 50).map((row) => `IF(${row.replace('_all', '_pace')} = "fast", 1, 0)`);
    measures[`hurried_from_${first}`] = {
      label: `Districts in a hurry, from ${first}`,
      unit: 'index',
      formula: `=${isFast.join(' + ')}`,
      direction: 'higher',
    };
  }
  const scenario = {
    scenario: 1,
    title: 'Budgets of many districts',
    asOf: '2025-11-01',
    actors: { city: { label: 'City' } },
    perspective: 'city',
    sources: { budget: { title: 'Draft budget', date: '2025-09-15', kind: 'official' } },
    alternatives: {
      now: { label: 'As now' },
      saving: { label: 'Saving', basedOn: 'now' },
      growth: { label: 'Growth', basedOn: 'saving' },
    },
    sections: { districts: { label: 'Districts' } },
    factors,
    measures,
  };
  return JSON.stringify(scenario, null, 2) + '\n';
}
