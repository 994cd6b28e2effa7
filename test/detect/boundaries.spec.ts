import { describe, expect, it } from 'vitest';
import { createDetector } from '../../src/detect/index.js';
import { testCatalog } from './catalog.js';

const detector = createDetector(testCatalog());
const codes = (text: string): string[] =>
  detector.detect(text, { sensitivity: 'eager' }).map(({ code }) => code);
const seen = (text: string): string[] => detector.inspect(text).map(({ code }) => code);

describe('where a number begins and ends', () => {
  it.each([
    ['IM 登录报错70001怎么办', '70001'],
    ['【小程序】找不到指定ID的群组，code：10015】', '10015'],
    ['发消息一直报6206错误', '6206'],
    ['TIM sso retcode=-10003', '-10003'],
    ['/Login failed, code 6206|msg userSig expired', '6206'],
    ['PlatformException(6206, usersig expired, null)', '6206'],
    ['{"ActionStatus":"FAIL","ErrorCode":60008,"ErrorInfo":"timeout"}', '60008'],
    ['腾讯IM 错误码：７０００１', '70001'],
    ['errcode6012 from imsdk login', '6012'],
  ])('%s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    ['imsdk error 700011', []],
    ['imsdk error 50001006', []],
    ['IM error -1001 from NSURLSession', []],
    ['SID S-1-5-10019', ['10019']],
    ['IM 400-10004', ['10004']],
  ])('takes nothing out of longer runs and other signs: %s', (text, found) => {
    expect(seen(text)).toEqual(found);
    expect(codes(text)).toEqual([]);
  });

  it.each([
    'IM json body {"msg":"\\u9519\\u8bef"}',
    'tim page shows &#10004; and &#10007;',
    'imsdk 7.9.6012 crashes',
    'im server at 10.0.0.8:8001 is down',
    'IM group CHAT-10004',
    'see https://example.org/im/error/70001?code=70001',
    'im call took 6012ms',
    'IM costs $6015',
    '06-11 12:30:15.006  6013  6028 E IMSDK   : sendMessage',
  ])('reads shapes as what they are: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('keeps the sign with the code and both apart', () => {
    const [mention] = detector.detect('TIM sso retcode: -10003');
    expect(mention).toMatchObject({ code: '-10003', entry: '-10003', start: 17, end: 23 });
  });

  it('gives the number as written and the entry of its range', () => {
    const [mention] = detector.detect(
      'sendMessage fails with 120045, set by our IM before-send callback webhook',
    );
    expect(mention).toMatchObject({ code: '120045', entry: '120001-130000' });
  });
});
