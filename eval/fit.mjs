/** Logistic regression with a quadratic penalty, by accelerated gradient descent: a few hundred weights, deterministic. */

/**
 * @typedef {{features: Int16Array, values: Float64Array, label: 0 | 1, weight: number}} Example
 * @param {Example[]} examples
 * @param {number} size number of features; feature 0 is the bias and is not penalised
 * @param {{penalty: Float64Array, rounds: number}} options
 * @returns {Float64Array} weights in log odds
 */
export function fitWeights(examples, size, { penalty, rounds }) {
  const weights = new Float64Array(size);
  const ahead = new Float64Array(size);
  const before = new Float64Array(size);
  const slope = new Float64Array(size);
  // Step by coordinate: rare features may move faster.
  const curve = Float64Array.from(penalty);
  for (const { features, values, weight } of examples) {
    const width = values.reduce((sum, value) => sum + Math.abs(value), 0);
    features.forEach((id, index) => {
      curve[id] += (0.25 * weight * Math.abs(values[index]) * width) / 4;
    });
  }
  for (let round = 0; round < rounds; round += 1) {
    const momentum = round / (round + 3);
    for (let id = 0; id < size; id += 1) ahead[id] = weights[id] + momentum * (weights[id] - before[id]);
    slope.fill(0);
    for (const { features, values, label, weight } of examples) {
      let score = 0;
      for (let index = 0; index < features.length; index += 1)
        score += ahead[features[index]] * values[index];
      const error = weight * (1 / (1 + Math.exp(-score)) - label);
      for (let index = 0; index < features.length; index += 1)
        slope[features[index]] += error * values[index];
    }
    before.set(weights);
    for (let id = 0; id < size; id += 1) {
      const pull = id === 0 ? 0 : penalty[id] * ahead[id];
      weights[id] = ahead[id] - (slope[id] + pull) / (curve[id] + (id === 0 ? 1 : 0));
    }
  }
  return weights;
}
