import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalNames } from '../../src/detect/capital-names.js';
import { lookAtCompany, noCompany } from '../../src/detect/company.js';
import type { DetectionData } from '../../src/detect/data.js';
import { describeOurs, weightIn } from '../../src/detect/descriptions.js';
import { familiesOf } from '../../src/detect/families.js';
import { createDetector } from '../../src/detect/index.js';
import { knownNumbers } from '../../src/detect/known-numbers.js';
import { buildLexicon } from '../../src/detect/lexicon.js';
import { beginReading, readText } from '../../src/detect/read-text.js';
import { emptyMarks, emptyReading } from '../../src/detect/reading.js';
import { headOfColumn } from '../../src/detect/table-cell.js';
import { emptyTokens, nameOf, tokenize } from '../../src/detect/tokens.js';
import { weightOf, wordPlaces, wordTable } from '../../src/detect/word-table.js';
import { type Standing, visitWords, wordName } from '../../src/detect/words-around.js';
import type { Entry } from '../../src/types.js';
import { testCatalog } from './catalog.js';

/** Where the first run of digits stands among the tokens of a text. */
function standing(text: string): Standing {
  const tokens = emptyTokens();
  tokenize(text, 0, text.length, tokens);
  const start = text.search(/\d/);
  const end = start + (/^\d+/.exec(text.slice(start))?.[0].length ?? 0);
  let right = 0;
  while (right < tokens.count && (tokens.start[right] as number) < end) right += 1;
  let left = right - 1;
  while (left >= 0 && (tokens.end[left] as number) > start) left -= 1;
  return { tokens, start, end, left, right, value: Number(text.slice(start, end)) };
}

/** `place word` of everything that bears on the first number. */
function wordsOf(text: string): string[] {
  const place = standing(text);
  const words: string[] = [];
  visitWords(place, (_, at, row, other) => {
    words.push(`${wordPlaces[at]} ${wordName(text, place, at, row, other)}`);
  });
  return words;
}

describe('tokens', () => {
  it('are words, lengths of numbers, single unspaced characters, marks and line ends', () => {
    const text = 'Login_V2 报错70001！\n';
    const tokens = emptyTokens();
    tokenize(text, 0, text.length, tokens);
    const names = Array.from({ length: tokens.count }, (_, row) => nameOf(text, tokens, row));
    expect(names).toEqual(['login_v', '#1', '报', '错', '#5', '!', '\n']);
  });

  it('write traditional characters and capitals as the lists do', () => {
    const text = '報錯 USERSIG';
    const tokens = emptyTokens();
    tokenize(text, 0, text.length, tokens);
    expect(Array.from({ length: 3 }, (_, row) => nameOf(text, tokens, row))).toEqual(['报', '错', 'usersig']);
  });
});

describe('words around a number', () => {
  it('are known by their place', () => {
    const words = wordsOf('login gives 70001 again');
    expect(words).toEqual(
      expect.arrayContaining([
        'left gives',
        'right again',
        'between gives again',
        'before login',
        'sentence login',
        'thousand 70',
        'hundred 700',
        'leftPair login gives',
        'rightPair again \n',
        'endBefore es',
        'endBehind in',
        'head login',
        'own 70001 login',
      ]),
    );
  });

  it('beyond the sentence are near, each once, and no farther than ten lines', () => {
    const words = wordsOf(`70001 again. Then again\n${'again\n'.repeat(10)}sunset`);
    expect(words.filter((word) => word === 'nearby again')).toHaveLength(1);
    expect(words).toContain('nearby then');
    expect(words).not.toContain('nearby sunset');
  });

  it('are parts of words too', () => {
    const words = wordsOf('getMessageList ERR_SVR_TIMGroup 70001');
    const parts = words.filter((word) => word.startsWith('hump ')).map((word) => word.slice(5));
    expect(parts.sort()).toEqual(['err', 'get', 'group', 'list', 'message', 'svr', 'tim']);
  });

  it('at the head of the line may be the number itself', () => {
    expect(wordsOf('so:\n70001 again')).toContain('head #5');
  });

  it('end with the line and the sentence', () => {
    const words = wordsOf('invoice\nroom full. 70001 again\ntomorrow');
    expect(words).not.toContain('before invoice');
    expect(words).not.toContain('sentence room');
    expect(words).toContain('before full');
    expect(words).not.toContain('behind tomorrow');
    expect(words).toContain('behind \n');
  });

  it('are pairs in Chinese', () => {
    expect(wordsOf('登录报错70001')).toEqual(expect.arrayContaining(['sentence 登 录', 'sentence 报 错']));
  });

  it('are found in the table under the name they are listed by', () => {
    const characters = [...'ab Z_录報-.,!。\n　７'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...characters)),
        fc.array(fc.constantFrom(...characters)),
        (left, right) => {
          const text = `${left.filter((c) => c !== '７').join('')}70001${right.filter((c) => c !== '７').join('')}`;
          const place = standing(text);
          visitWords(place, (key, at, row, other) => {
            const name = wordPlaces[at] ?? 'left';
            const table = wordTable({ [name]: { [wordName(text, place, at, row, other)]: 0.5 } });
            expect(weightOf(table, key)).toBe(0.5);
          });
        },
      ),
    );
  });

  it('refuse a place that does not exist', () => {
    expect(() => wordTable({ above: { x: 1 } } as never)).toThrow(/unknown place "above"/);
  });
});

describe('the company of a number', () => {
  const { entries } = testCatalog();
  const known = knownNumbers(entries.map(({ code }) => code));
  const families = familiesOf(entries, known);
  const companyOf = (text: string) => {
    const company = noCompany();
    lookAtCompany(standing(text), families, company);
    return company;
  };

  it('counts other codes and other numbers, each once', () => {
    expect(companyOf('30516, 30525 and 30525 again, not 12345')).toMatchObject({
      known: 1,
      strange: 1,
      next: true,
    });
  });

  it('is next to it within a dozen', () => {
    expect(companyOf('10010 and 10019').next).toBe(true);
    expect(companyOf('10010 and 10023').next).toBe(false);
  });

  it('surprises more where few numbers are codes', () => {
    const crowded = companyOf('10007 and 10010').surprise;
    const lonely = companyOf('10007 and 115000').surprise;
    expect(lonely).toBeGreaterThan(crowded);
  });
});

describe('the head of a column', () => {
  const lexicon = buildLexicon(testCatalog().prepared.detection as DetectionData);
  const head = (text: string, number: string) => {
    const start = text.lastIndexOf(number);
    const reading = emptyReading();
    const marks = emptyMarks(0);
    beginReading(reading, marks);
    readText(text, 0, text.length, lexicon, reading, marks);
    return headOfColumn(text, start, start + number.length, reading);
  };

  it('is no table in a sentence', () => {
    expect(head('error 70001, again', '70001')).toBe('');
  });

  it('is found above rules and rows', () => {
    expect(head('| error code | x |\n|---|---|\n| 5 | y |\n| 70001 | z |', '70001')).toBe('code');
    expect(head('user,count,c\n1,70001,3', '70001')).toBe('quantity');
    expect(head('| 70001 | z |', '70001')).toBe('none');
  });

  it('says nothing where it is of other words', () => {
    expect(head('| colour | x |\n| 70001 | z |', '70001')).toBe('');
  });

  it('ends where the number of cells changes', () => {
    expect(head('| a | b | c |\n| 70001 | z |', '70001')).toBe('none');
  });
});

describe('names in capitals', () => {
  it('count when they are not everybody’s', () => {
    const text = 'SAP and the IM API say 70001. IBM too';
    expect(capitalNames(text, standing(text))).toBe(1);
  });
});

describe('what an entry is described by', () => {
  const entry = (code: string, description: string): Entry =>
    ({ code, title: code, description, layer: 'server', section: 's' }) as unknown as Entry;
  const table = describeOurs(
    [
      entry('1', 'The signatures are wrong.'),
      entry('2', 'The group is full.'),
      entry('3', 'Muted by the owner.'),
    ],
    { 3: ['被禁言'] },
  );
  const says = (text: string, row: number): number => {
    const tokens = emptyTokens();
    tokenize(text, 0, text.length, tokens);
    return weightIn(table, tokens.stem[0] as number, row);
  };

  it('meets other forms of its words, in its own entry only', () => {
    expect(says('signature', 0)).toBeGreaterThan(0.5);
    expect(says('signature', 1)).toBe(0);
  });

  it('holds what people say', () => {
    expect(says('禁言', 2)).toBeGreaterThan(0.5);
  });

  it('leaves out words of all entries', () => {
    expect(says('the', 0)).toBeLessThan(says('signature', 0));
  });
});

describe('numbers that once were taken for parts of something', () => {
  const detector = createDetector(testCatalog());
  const spoken = (text: string) => detector.detect(text).map(({ code }) => code);

  it.each([
    ['kicked by the other phone, imsdk log has 6208 and a bunch of 6014s', ['6208', '6014']],
    ['imsdk network errors: alert on 9520+9519+9524 together', ['9520', '9519', '9524']],
    ['date,provider,im_error_code,n\n2024-06-01,tencent_im,20009,311', ['20009']],
    ['โค้ด70009ขึ้นทุกครั้ง ใช้ TUILogin', ['70009']],
    ['switch (imError.code) { // V2TIM\n  case 10010, 10015:\n    return groupGone\n}', ['10010', '10015']],
  ])('%s', (text, codes) => {
    expect(spoken(text).sort()).toEqual([...codes].sort());
  });
});
