/** Reads a query that is nothing but codes: `70001`, `70001 -10113`, `６２０６`, `code: 70001?`, `错误码70001、6206`. */

/** Words that may stand beside a code without making the query a sentence. */
const LABELS =
  /\b(?:tencent|im|chat|sdk|error|errors|err|code|codes|errcode|errorcode|ret|retcode|number|no)\b|错误码|错误|报错|返回码|返回|代码|エラー|오류|코드/gi;
const SEPARATORS = /[\s,;|/&+、，；。：:=()[\]{}<>"'`“”‘’「」『』【】?!？！#*_~…]+|\.(?!\d)/g;
const MINUS = /[‐-―−﹣－]/g;
const CODE = /^-?\d{1,9}$/;
const RANGE = /^\d{1,9}-\d{1,9}$/;

/** Half-width digits, one kind of minus. Same length as the text for everything a code is made of. */
export const halfWidth = (text: string): string => text.normalize('NFKC').replace(MINUS, '-');

/** The codes in the order written, each once; undefined when the query holds anything else. */
export function readCodes(query: string): string[] | undefined {
  const words = halfWidth(query)
    .replace(LABELS, ' ')
    .replace(SEPARATORS, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);
  if (words.length === 0 || words.length > 100) return undefined;
  const codes: string[] = [];
  for (const word of words) {
    const code = word.replace(/^(--+|\.+)|[-.]+$/g, '');
    if (!CODE.test(code) && !RANGE.test(code)) return undefined;
    if (!codes.includes(code)) codes.push(code);
  }
  return codes;
}
