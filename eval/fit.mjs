/** Logistic regression with a quadratic penalty, by L-BFGS: some thousand weights, deterministic. */

/**
 * @typedef {{features: ArrayLike<number>, values: ArrayLike<number>, label: 0 | 1, weight: number}} Example
 * @param {Example[]} examples
 * @param {number} size number of features; feature 0 is the bias and is not penalised
 * @param {{penalty: Float64Array, rounds: number}} options rounds: steps at most; it ends earlier when nothing is gained
 * @returns {Float64Array} weights in log odds
 */
export function fitWeights(examples, size, { penalty, rounds }) {
  const rows = laidOut(examples);
  const pull = Float64Array.from(penalty);
  pull[0] = 0;
  // The first guess at the curvature, by coordinate: rare features may move faster.
  const curve = Float64Array.from(pull, (value, id) => (id === 0 ? 1 : value));
  rows.ids.forEach((id, at) => {
    curve[id] += 0.1 * rows.weights[rows.owner[at]] * rows.values[at] ** 2;
  });

  let weights = new Float64Array(size);
  let here = lossAndSlope(rows, weights, pull);
  /** The last steps and how the slope changed along them. */
  const past = [];
  for (let round = 0; round < rounds; round += 1) {
    const way = direction(here.slope, past, curve);
    const fall = dot(way, here.slope);
    let step = 1;
    let there;
    let next;
    for (;;) {
      next = weights.map((value, id) => value + step * way[id]);
      there = lossAndSlope(rows, next, pull);
      if (there.loss <= here.loss + 1e-4 * step * fall || step < 1e-6) break;
      step /= 2;
    }
    const moved = way.map((value) => value * step);
    const bent = there.slope.map((value, id) => value - here.slope[id]);
    const along = dot(moved, bent);
    if (along > 1e-12) past.push({ moved, bent, along });
    if (past.length > 12) past.shift();
    const gained = here.loss - there.loss;
    weights = next;
    here = there;
    if (gained < 1e-6 * Math.abs(here.loss)) break;
  }
  return weights;
}

/** All examples in flat columns. */
function laidOut(examples) {
  const total = examples.reduce((sum, { features }) => sum + features.length, 0);
  const rows = {
    count: examples.length,
    from: new Int32Array(examples.length + 1),
    ids: new Int32Array(total),
    values: new Float64Array(total),
    owner: new Int32Array(total),
    labels: Float64Array.from(examples, ({ label }) => label),
    weights: Float64Array.from(examples, ({ weight }) => weight),
  };
  let at = 0;
  examples.forEach(({ features, values }, row) => {
    rows.from[row] = at;
    for (let index = 0; index < features.length; index += 1, at += 1) {
      rows.ids[at] = features[index];
      rows.values[at] = values[index];
      rows.owner[at] = row;
    }
  });
  rows.from[examples.length] = at;
  return rows;
}

function lossAndSlope({ count, from, ids, values, labels, weights: importance }, weights, pull) {
  const slope = weights.map((value, id) => pull[id] * value);
  let loss = 0;
  for (let id = 0; id < weights.length; id += 1) loss += 0.5 * pull[id] * weights[id] ** 2;
  for (let row = 0; row < count; row += 1) {
    let score = 0;
    const end = from[row + 1];
    for (let at = from[row]; at < end; at += 1) score += weights[ids[at]] * values[at];
    const signed = labels[row] === 1 ? score : -score;
    loss +=
      importance[row] * (signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed);
    const error = importance[row] * (1 / (1 + Math.exp(-score)) - labels[row]);
    for (let at = from[row]; at < end; at += 1) slope[ids[at]] += error * values[at];
  }
  return { loss, slope };
}

/** Downhill, bent by what the last steps taught of the curvature. */
function direction(slope, past, curve) {
  const way = slope.map((value) => -value);
  const shares = past.map(() => 0);
  for (let index = past.length - 1; index >= 0; index -= 1) {
    const { moved, bent, along } = past[index];
    shares[index] = dot(moved, way) / along;
    addTo(way, bent, -shares[index]);
  }
  for (let id = 0; id < way.length; id += 1) way[id] /= curve[id];
  past.forEach(({ moved, bent, along }, index) => {
    addTo(way, moved, shares[index] - dot(bent, way) / along);
  });
  return way;
}

function dot(a, b) {
  let sum = 0;
  for (let id = 0; id < a.length; id += 1) sum += a[id] * b[id];
  return sum;
}

function addTo(sum, part, times) {
  for (let id = 0; id < sum.length; id += 1) sum[id] += times * part[id];
}
