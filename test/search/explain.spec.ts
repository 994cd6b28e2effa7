import { describe, expect, it } from 'vitest';
import { search } from './open.js';

describe('why an entry ranks where it does', () => {
  it('names the words, how they were read and where they stand', () => {
    const [best] = search.explain('usersgi expired');
    expect(best?.parts.map(({ text, how }) => [text, how])).toEqual([
      ['usersgi', 'spelling'],
      ['expired', 'typed'],
    ]);
    expect(best?.parts[0]?.matched).toEqual(['usersig']);
    expect(best?.parts[0]?.fields).toContain('title');
    expect(best?.phrase?.nearness).toBeGreaterThan(0.5);
    expect(best?.coverage).toBeGreaterThan(0.5);
  });

  it('says when a number or a title decided', () => {
    expect(search.explain('70001 login')[0]?.pinned).toBe('exact code');
    expect(search.explain(search.explain('70001')[0]?.entry.title ?? '')[0]?.pinned).toBe('title');
  });

  it('has the order of the answers', () => {
    const ranked = search.explain('group is full', { limit: 50 }).map(({ score }) => score);
    expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    expect(search.find('group is full')[0]?.entry).toBe(search.explain('group is full')[0]?.entry);
  });

  it('also shows what was too weak to be an answer', () => {
    expect(search.find('washing machine leaks water')).toEqual([]);
    expect(search.explain('washing machine leaks water').length).toBeGreaterThan(0);
  });
});
