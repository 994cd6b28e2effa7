/** Texts of about 100 KB made to be slow to read: what a single message or file could do to the detector. */
import { compile } from '../dist/src/catalog/compile.js';

const SIZE = 100_000;
const fill = (part) => part.repeat(Math.ceil(SIZE / part.length)).slice(0, SIZE);

/** @param {string[]} codes @returns {Record<string, string>} */
export function hostileTexts(codes) {
  const each = (write) => fill(codes.map(write).join(''));
  const terms = compile().detection.terms.texts.split('\n');
  const wordOf = (index) => terms[(index * 37) % terms.length];
  const longWords = terms.filter((term) => /^[a-z]{9,}$/.test(term)).map((term) => term.slice(0, -1));
  return {
    'codes and nothing else': fill('10010 '),
    'different codes': fill(codes.join(' ')),
    'one line of digits': fill('7'),
    'one word': fill('imsdk'),
    'labels and codes': fill('error code: 70001, '),
    'list marks': fill('10010,/、'),
    brackets: fill('((((((((((10010'),
    'open links': '<@'.repeat(25_000) + ' 70001'.repeat(8000),
    'different codes among rich words': each(
      (code, index) =>
        `tencent im sdk login error code ${code}, usersig expired, discord and twilio group message ${wordOf(index)}\n`,
    ),
    'codes between terms': each((code, index) => `${wordOf(index)} ${code} ${wordOf(index + 1)} `),
    'terms and nothing else': `70001 ${fill(terms.join(' '))} 70001`,
    'all on one line, far apart': fill(`70001${'x '.repeat(640)}`),
    'codes in links': each((code) => `https://a.io/${code} [${code}](${code}) `),
    'codes glued to words': each((code) => `error_${code} x-${code} errcode${code} `),
    'line ends': each((code) => `${'\n'.repeat(40)}${code}`),
    'a table': each((code, index) => `| ${code} | ${wordOf(index)} | ${code} |${index % 9 ? ' ' : '\n'}`),
    'Han and codes': each((code) => `错误码${code}群消息发送失败登录超时`),
    'full-width codes': each(
      (code) => `${code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))}　`,
    ),
    'almost terms': `70001 ${fill(longWords.join(' '))} 70001`,
    'humps of one word': each((code) => `${'sendMessageTIMSdk'.repeat(4)} ${code} `),
    'times and codes': each((code) => `10:00:00 ${code} ${code} E\n`),
    'cells of commas': each((code, index) => `1,${code},,|,${index % 90 ? '' : '\n'}`),
    'short rows of a table': each((code) => `|${code}|a|\n`),
    'short tokens': each((code, index) => `${code} a.1 b,2 c-3 ${index % 2 ? 'IM' : 'x_'} `),
    'other numbers beside codes': each((code, index) => `${code} ${800 + index} ${9_100_000 + index} `),
    'names in capitals': each((code) => `SAP IBM CRM ERP ${code} `),
    'Han and few codes': fill(`错误码70001${'群消息发送失败登录超时签名过期'.repeat(12)}`),
    'line ends of two characters': each((code) => `\r\n\r\n${code}\r\n`),
    'numbers of one range': fill(Array.from({ length: 9000 }, (_, at) => `${120_001 + at} `).join('')),
  };
}
