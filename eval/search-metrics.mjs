/** Scores ranked codes against graded answers. Grades: 3 exact, 2 good, 1 related; no grades: nothing should be answered. */

const gain = (grade, place) => (2 ** grade - 1) / Math.log2(place + 2);
const blank = () => ({
  queries: 0,
  success1: 0,
  mrr5: 0,
  ndcg10: 0,
  exactQueries: 0,
  recall5: 0,
  nonsense: 0,
  answered: 0,
});

/** One query: `relevant` maps codes to grades, `codes` are ranked best first. */
export function judge(relevant, codes) {
  const row = blank();
  if (Object.keys(relevant).length === 0) return { ...row, nonsense: 1, answered: Number(codes.length > 0) };
  const grade = (code) => relevant[code] ?? 0;
  const first = codes.slice(0, 5).findIndex((code) => grade(code) >= 2);
  const ideal = Object.values(relevant)
    .sort((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, value, place) => sum + gain(value, place), 0);
  const exact = Object.keys(relevant).filter((code) => grade(code) === 3);
  return {
    ...row,
    queries: 1,
    success1: Number(first === 0),
    mrr5: first < 0 ? 0 : 1 / (first + 1),
    ndcg10: codes.slice(0, 10).reduce((sum, code, place) => sum + gain(grade(code), place), 0) / ideal,
    exactQueries: Number(exact.length > 0),
    recall5:
      exact.length === 0
        ? 0
        : codes.slice(0, 5).filter((code) => grade(code) === 3).length / Math.min(5, exact.length),
  };
}

/** Means over judged queries. */
export function summary(rows) {
  const sum = rows.reduce(
    (total, row) => Object.fromEntries(Object.entries(total).map(([key, value]) => [key, value + row[key]])),
    blank(),
  );
  return {
    queries: sum.queries,
    success1: sum.success1 / (sum.queries || 1),
    mrr5: sum.mrr5 / (sum.queries || 1),
    ndcg10: sum.ndcg10 / (sum.queries || 1),
    recall5: sum.recall5 / (sum.exactQueries || 1),
    answered: sum.answered,
    nonsense: sum.nonsense,
  };
}
