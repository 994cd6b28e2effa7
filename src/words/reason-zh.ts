/** Why a number was taken for a code or left alone, in Chinese: from the rule and the terms, as the English sentence is. */
import type { Reason } from '../types.js';

const SHAPES: Record<string, string> = {
  'shape.word': '是更长的词或名称的一部分',
  'shape.escape': '是转义字符的一部分',
  'shape.decimal': '是小数、版本号或更大数字的一部分',
  'shape.address': '是地址、端口或文件位置的一部分',
  'shape.range': '是一个区间的端点',
  'shape.money': '是金额或百分比',
  'shape.link': '是链接或提及的一部分',
  'shape.process': '是日志行的进程号或线程号',
  'shape.place': '是文件行号或主机端口',
};

const KINDS: Record<string, string> = {
  'before.otp': '另一种代码',
  'before.port': '端口',
  'before.process': '进程或线程',
  'before.version': '版本号',
  'before.ticket': '工单号或订单号',
  'before.money': '金额',
  'before.place': '地点',
  'before.line': '行号或位置',
  'before.file': '文件',
  'before.id': '编号',
  'before.count': '数量',
  'before.time': '时间',
  'after.time': '时长',
  'after.size': '大小',
  'after.count': '数量',
  'after.money': '金额',
  'after.other': '别的东西',
};

const quoted = (term: string | undefined): string => (term === undefined ? '' : `“${term}”`);

/** Roles are named in full by the detector or by their last word; both are looked up. */
const kindOf = (rule: string): string | undefined =>
  KINDS[rule] ?? KINDS[`before.${rule}`] ?? KINDS[`after.${rule}`];

export function reasonInChinese({ rule, terms }: Reason): string {
  const [first, ...others] = terms;
  const also = others.length > 0 ? `，附近还有${others.map(quoted).join('、')}` : '';
  if (rule === 'asked') return '有人查询';
  if (rule === 'bare') return '消息就是这个数字本身';
  if (SHAPES[rule]) return SHAPES[rule];
  if (rule === 'owner' || rule === 'near.vendor' || rule === 'near.infrastructure') {
    return `像是${first ?? '其他产品'}的数字${others.length > 0 ? `：附近有${others.map(quoted).join('、')}` : ''}`;
  }
  if (rule === 'number.silent') return `附近有${quoted(first)}，但没有迹象表明这个数字是错误码`;
  if (rule === 'number.shared') return '其他产品也使用这个数字，附近没有提到本产品';
  if (rule === 'introduced') return '写法与错误码一样';
  if (rule === 'weakOwner') return `其他产品也使用这个数字，附近有${quoted(first)}`;
  const kind = kindOf(rule);
  if (kind !== undefined && first !== undefined) return `像是${kind}：旁边有${quoted(first)}`;
  const near = terms.length > 0 ? `，附近有${terms.map(quoted).join('、')}` : '';
  if (rule.startsWith('likeness')) return `上下文符合其含义${near}`;
  if (rule.startsWith('company')) return `与其他错误码在一起${near}`;
  if (rule === 'table.code') return '位于错误码一列';
  if (rule === 'words.against') return `附近的词说的是别的事：${terms.map(quoted).join('、')}`;
  if (first === undefined) return '附近没有迹象表明它是本产品的错误码';
  if (rule.startsWith('before')) return `出现在${quoted(first)}之后${also}`;
  if (rule.startsWith('after')) return `之后是${quoted(first)}${also}`;
  if (rule === 'agree') return `上下文符合其说明（${quoted(first)}）${also}`;
  return `附近有${quoted(first)}${also}`;
}
