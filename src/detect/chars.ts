/** What kind of character a code unit is, and its folded form: tables, because every character of every message passes here. */

export const OTHER = 0;
export const SPACE = 1;
export const NEWLINE = 2;
export const DIGIT = 3;
/** A letter of an alphabet with spaces between its words. */
export const LETTER = 4;
/** Han, kana, Hangul, Thai and their like: words stand without spaces, and a number may stand right beside them. */
export const CJK = 5;

/** A sort is a kind with these marks; the kind lies in its lowest bits. */
export const KIND = 7;
/** Folded to another character: capitals first of all. */
export const FOLDED = 8;
/** Not folded, and a small letter or beyond Latin: what follows the capital of a hump. */
export const LOWER = 16;
/** a to z. */
export const SMALL = 32;
/** Folded it is a to z. */
export const LATIN = 64;
/** `. ! ? ;`, which end a sentence before a space. */
export const STOP = 128;
/** Their full-width forms, which always end one. */
export const WIDE_STOP = 256;
/** `, | •` and their full-width forms. Brackets are none of them: `（` belongs to what stands before it. */
export const PAUSE = 512;

const letters: [number, number][] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x300, 0x36f],
  [0x370, 0x10ff],
  [0x1200, 0x1fff],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
];

const unspaced: [number, number][] = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1100, 0x11ff],
  [0x1780, 0x17ff],
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3040, 0x30ff],
  [0x3130, 0x318f],
  [0x31f0, 0x31ff],
  [0x3400, 0x9fff],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f],
];

/** Alphabets with capitals; `toLowerCase` is asked only there. */
const cased: [number, number][] = [
  [0x41, 0x5a],
  [0xc0, 0x24f],
  [0x370, 0x58f],
  [0x1e00, 0x1fff],
];

/** Traditional characters of the words in the lists, read as their simplified forms. */
const traditional =
  '報錯誤碼號編響應異發訊傳調輸顯現見請問麼樣辦處決為會議機櫃檯終設備電車線樓層間門單訂郵區帳賬戶員組羣聯網絡絕無過執對進連離開關閉啟動鑰證簽書權導創註冊錄嚴頻視語圖檔庫資認驗數據條個筆張從當還這壓測試點級項類幣價總額餘費讓標準團體務聽齊騰雲運環極適裝載斷藍蘋軟螢憑簡廣東長馬幾後裡複復歷舊買賣賠貨購輛輪軌輯較轉農遊遠遲選遺醫釋銀銷鋪錢鎖鏈鐘鐵閃閱隊階際隨險隱雙雜難靜頁頂順須預領頭願風飛飯館驅騎黃齡龍優償儲兌內兩凍則剛劃劇勝勞勢匯協卻參嗎嘗國圍園圓場塊壞夠學寫寬實審將專尋屬島師帶幫廠廢彈徑徵憶懸戰戲拋掃掛採換損搶擁擇擊擔擴擾攝敗於時暫構槍樂橋檢欄歡歲殘殺氣沒沖況淨減滅滾滿漲濟濾灣熱燈營爐爭牆狀獎獨獲產畢畫療盜盡監盤眾礎禮種稱穩競節範築籤糾紀約紅納紙細結給統經綁維緊緩練縣縮績織繞繪繳繼續罰羅義習聞聲職腦臨舉艦藝藥虛補裏製規覺覽觀觸計討訓託記許訴診評詢話該詳誰課談論諾謝識譯護讀變豐負財責貴質贈贏趕跡軍輕辭';
const simplified =
  '报错误码号编响应异发讯传调输显现见请问么样办处决为会议机柜台终设备电车线楼层间门单订邮区帐账户员组群联网络绝无过执对进连离开关闭启动钥证签书权导创注册录严频视语图档库资认验数据条个笔张从当还这压测试点级项类币价总额余费让标准团体务听齐腾云运环极适装载断蓝苹软荧凭简广东长马几后里复复历旧买卖赔货购辆轮轨辑较转农游远迟选遗医释银销铺钱锁链钟铁闪阅队阶际随险隐双杂难静页顶顺须预领头愿风飞饭馆驱骑黄龄龙优偿储兑内两冻则刚划剧胜劳势汇协却参吗尝国围园圆场块坏够学写宽实审将专寻属岛师带帮厂废弹径征忆悬战戏抛扫挂采换损抢拥择击担扩扰摄败于时暂构枪乐桥检栏欢岁残杀气没冲况净减灭滚满涨济滤湾热灯营炉争墙状奖独获产毕画疗盗尽监盘众础礼种称稳竞节范筑签纠纪约红纳纸细结给统经绑维紧缓练县缩绩织绕绘缴继续罚罗义习闻声职脑临举舰艺药虚补里制规觉览观触计讨训托记许诉诊评询话该详谁课谈论诺谢识译护读变丰负财责贵质赠赢赶迹军轻辞';

export interface Chars {
  kind: Uint8Array;
  sort: Uint16Array;
  fold: Uint16Array;
}

/** A capital of A to Z. */
export const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

/** The code unit at a place, 0 beyond the edges: asking a string for more than it has makes fast code slow from then on. */
export const unitAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : 0;

let made: Chars | undefined;

/** Made once, a millisecond, when the first text is read. */
export function charTables(): Chars {
  if (made) return made;
  const kind = new Uint8Array(0x10000);
  const fold = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) fold[unit] = unit;
  for (const [from, to] of letters) kind.fill(LETTER, from, to + 1);
  for (const [from, to] of unspaced) kind.fill(CJK, from, to + 1);
  for (let digit = 0; digit < 10; digit += 1) {
    kind[0x30 + digit] = DIGIT;
    kind[0xff10 + digit] = DIGIT;
  }
  for (const unit of [0x20, 0x09, 0x0b, 0x0c, 0xa0, 0x3000, 0x2009, 0x202f, 0x200b, 0xfeff])
    kind[unit] = SPACE;
  for (const unit of [0x0a, 0x0d, 0x2028, 0x2029, 0x85]) kind[unit] = NEWLINE;
  for (const [from, to] of cased) {
    for (let unit = from; unit <= to; unit += 1) {
      const lower = String.fromCharCode(unit).toLowerCase();
      if (lower.length === 1) fold[unit] = lower.charCodeAt(0);
    }
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) {
    const ascii = unit - 0xfee0;
    fold[unit] = isCapital(ascii) ? ascii + 32 : ascii;
  }
  for (let at = 0; at < traditional.length; at += 1) {
    fold[traditional.charCodeAt(at)] = simplified.charCodeAt(at);
  }
  fold[0xa0] = 0x20;
  fold[0x09] = 0x20;
  fold[0x3000] = 0x20;
  made = { kind, sort: sortsOf(kind, fold), fold };
  return made;
}

function sortsOf(kind: Uint8Array, fold: Uint16Array): Uint16Array {
  const sort = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const folded = fold[unit] as number;
    let marks = kind[unit] as number;
    if (folded !== unit) marks |= FOLDED;
    else if (isSmall(unit) || unit > 0xbf) marks |= LOWER;
    if (isSmall(unit)) marks |= SMALL;
    if (isSmall(folded)) marks |= LATIN;
    sort[unit] = marks;
  }
  const mark = (characters: string, bit: number): void => {
    for (let at = 0; at < characters.length; at += 1)
      sort[characters.charCodeAt(at)] = (sort[characters.charCodeAt(at)] as number) | bit;
  };
  mark('.!?;', STOP);
  mark('。！？；', WIDE_STOP);
  mark(',，、|•', PAUSE);
  return sort;
}

const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
