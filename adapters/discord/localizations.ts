/**
 * Names and descriptions of commands and options in people's languages: first the name, then the description. English
 * stands in commands.ts. Names of options and subcommands are one lower-case word each, as Discord wants them.
 */
import type { LocalizationMap } from 'discord-api-types/v10';

type Texts = [name: string | null, description: string | null];

const TEXTS = {
  'zh-CN': {
    imerror: [null, '解释腾讯云即时通信（Tencent Cloud Chat）的错误码'],
    query: ['查询', '错误码（70001）、描述（签名过期）或粘贴的文本'],
    explain: ['解释错误码', null],
    admin: [null, 'imerror 在这里的行为：设置、统计、原因、分类'],
    settings: ['设置', '查看或修改 imerror 在本频道的行为'],
    change: ['修改', '直接修改，例如 strict、mode hint、repeat 2h、workspace alerts never'],
    stats: ['统计', '这里解释最多的错误码'],
    days: ['天数', '最近多少天，不填为 7'],
    why: ['原因', 'imerror 为什么在这里回答或保持沉默'],
    message: ['消息', '某条消息的链接；不填则列出最近的判断'],
    section: ['分类', '列出一个分类的错误码'],
    sectionName: ['名称', '分类名称的一部分；不填则列出所有分类'],
  },
  'zh-TW': {
    imerror: [null, '解釋騰訊雲即時通訊（Tencent Cloud Chat）的錯誤碼'],
    query: ['查詢', '錯誤碼（70001）、描述（簽名過期）或貼上的文字'],
    explain: ['解釋錯誤碼', null],
    admin: [null, 'imerror 在這裡的行為：設定、統計、原因、分類'],
    settings: ['設定', '查看或修改 imerror 在本頻道的行為'],
    change: ['修改', '直接修改，例如 strict、mode hint、repeat 2h、workspace alerts never'],
    stats: ['統計', '這裡解釋最多的錯誤碼'],
    days: ['天數', '最近多少天，不填為 7'],
    why: ['原因', 'imerror 為什麼在這裡回答或保持沉默'],
    message: ['訊息', '某則訊息的連結；不填則列出最近的判斷'],
    section: ['分類', '列出一個分類的錯誤碼'],
    sectionName: ['名稱', '分類名稱的一部分；不填則列出所有分類'],
  },
  ja: {
    imerror: [null, 'Tencent Cloud Chat のエラーコードを説明します'],
    query: ['検索', 'コード（70001）、言葉（usersig expired）、または貼り付けたテキスト'],
    explain: ['エラーコードを説明', null],
    admin: [null, 'ここでの imerror の動作：設定、統計、理由、分類'],
    settings: ['設定', 'このチャンネルでの imerror の動作を見る・変える'],
    change: ['変更', '直接変更する：strict、mode hint、repeat 2h、workspace alerts never など'],
    stats: ['統計', 'ここで最も多く説明されたコード'],
    days: ['日数', '過去何日分か。省略時は 7'],
    why: ['理由', 'imerror がここで答えた、または黙っていた理由'],
    message: ['メッセージ', 'メッセージのリンク。省略すると最近の判断を一覧'],
    section: ['分類', '分類ごとのエラーコード一覧'],
    sectionName: ['名前', '分類名の一部。省略するとすべての分類'],
  },
  ko: {
    imerror: [null, 'Tencent Cloud Chat 오류 코드를 설명합니다'],
    query: ['검색어', '코드(70001), 단어(usersig expired) 또는 붙여 넣은 텍스트'],
    explain: ['오류 코드 설명', null],
    admin: [null, '이곳에서 imerror의 동작: 설정, 통계, 이유, 분류'],
    settings: ['설정', '이 채널에서 imerror의 동작을 보거나 바꿉니다'],
    change: ['변경', '바로 변경: strict, mode hint, repeat 2h, workspace alerts never 등'],
    stats: ['통계', '이곳에서 가장 많이 설명한 코드'],
    days: ['일수', '최근 며칠인지, 비우면 7'],
    why: ['이유', 'imerror가 여기서 답하거나 침묵한 이유'],
    message: ['메시지', '메시지 링크. 비우면 최근 판단을 보여 줍니다'],
    section: ['분류', '한 분류의 오류 코드를 나열합니다'],
    sectionName: ['이름', '분류 이름의 일부. 비우면 모든 분류'],
  },
  'es-ES': {
    imerror: [null, 'Explica un código de error de Tencent Cloud Chat'],
    query: ['consulta', 'Un código (70001), palabras (usersig expired) o texto pegado'],
    explain: ['Explicar códigos de error', null],
    admin: [null, 'Cómo se comporta imerror aquí: ajustes, estadísticas, motivos, secciones'],
    settings: ['ajustes', 'Ver o cambiar cómo se comporta imerror en este canal'],
    change: ['cambio', 'Cambiar directamente: strict, mode hint, repeat 2h, workspace alerts never'],
    stats: ['estadísticas', 'Los códigos más explicados aquí'],
    days: ['días', 'De cuántos días; 7 si no se dice'],
    why: ['motivo', 'Por qué imerror respondió o calló aquí'],
    message: ['mensaje', 'Enlace de un mensaje; sin él, las últimas decisiones'],
    section: ['sección', 'Lista los códigos de una sección'],
    sectionName: ['nombre', 'Parte del nombre; sin él, todas las secciones'],
  },
  'pt-BR': {
    imerror: [null, 'Explica um código de erro do Tencent Cloud Chat'],
    query: ['consulta', 'Um código (70001), palavras (usersig expired) ou texto colado'],
    explain: ['Explicar códigos de erro', null],
    admin: [null, 'Como o imerror se comporta aqui: ajustes, estatísticas, motivos, seções'],
    settings: ['ajustes', 'Ver ou mudar como o imerror se comporta neste canal'],
    change: ['mudança', 'Mudar diretamente: strict, mode hint, repeat 2h, workspace alerts never'],
    stats: ['estatísticas', 'Os códigos mais explicados aqui'],
    days: ['dias', 'De quantos dias; 7 se não for dito'],
    why: ['motivo', 'Por que o imerror respondeu ou ficou calado aqui'],
    message: ['mensagem', 'Link de uma mensagem; sem ele, as últimas decisões'],
    section: ['seção', 'Lista os códigos de uma seção'],
    sectionName: ['nome', 'Parte do nome; sem ele, todas as seções'],
  },
  de: {
    imerror: [null, 'Erklärt einen Fehlercode von Tencent Cloud Chat'],
    query: ['suche', 'Ein Code (70001), Wörter (usersig expired) oder eingefügter Text'],
    explain: ['Fehlercodes erklären', null],
    admin: [null, 'Wie sich imerror hier verhält: Einstellungen, Statistik, Gründe, Abschnitte'],
    settings: ['einstellungen', 'Ansehen oder ändern, wie sich imerror in diesem Kanal verhält'],
    change: ['änderung', 'Gleich ändern: strict, mode hint, repeat 2h, workspace alerts never'],
    stats: ['statistik', 'Die hier am häufigsten erklärten Codes'],
    days: ['tage', 'Aus wie vielen Tagen; ohne Angabe 7'],
    why: ['warum', 'Warum imerror hier gesprochen oder geschwiegen hat'],
    message: ['nachricht', 'Link einer Nachricht; ohne ihn die letzten Entscheidungen'],
    section: ['abschnitt', 'Zeigt die Codes eines Abschnitts'],
    sectionName: ['name', 'Ein Teil des Namens; ohne ihn alle Abschnitte'],
  },
  fr: {
    imerror: [null, 'Explique un code d’erreur de Tencent Cloud Chat'],
    query: ['recherche', 'Un code (70001), des mots (usersig expired) ou un texte collé'],
    explain: ['Expliquer les codes d’erreur', null],
    admin: [null, 'Comportement d’imerror ici : réglages, statistiques, raisons, sections'],
    settings: ['réglages', 'Voir ou changer le comportement d’imerror dans ce salon'],
    change: ['changement', 'Changer directement : strict, mode hint, repeat 2h, workspace alerts never'],
    stats: ['statistiques', 'Les codes les plus expliqués ici'],
    days: ['jours', 'Sur combien de jours ; 7 par défaut'],
    why: ['pourquoi', 'Pourquoi imerror a répondu ou s’est tu ici'],
    message: ['message', 'Lien d’un message ; sans lui, les dernières décisions'],
    section: ['section', 'Liste les codes d’une section'],
    sectionName: ['nom', 'Une partie du nom ; sans lui, toutes les sections'],
  },
  ru: {
    imerror: [null, 'Объясняет код ошибки Tencent Cloud Chat'],
    query: ['запрос', 'Код (70001), слова (usersig expired) или вставленный текст'],
    explain: ['Объяснить коды ошибок', null],
    admin: [null, 'Как imerror ведёт себя здесь: настройки, статистика, причины, разделы'],
    settings: ['настройки', 'Посмотреть или изменить поведение imerror в этом канале'],
    change: ['изменение', 'Изменить сразу: strict, mode hint, repeat 2h, workspace alerts never'],
    stats: ['статистика', 'Коды, которые здесь объясняли чаще всего'],
    days: ['дни', 'За сколько дней; по умолчанию 7'],
    why: ['почему', 'Почему imerror ответил или промолчал здесь'],
    message: ['сообщение', 'Ссылка на сообщение; без неё последние решения'],
    section: ['раздел', 'Список кодов раздела'],
    sectionName: ['название', 'Часть названия; без неё все разделы'],
  },
  vi: {
    imerror: [null, 'Giải thích mã lỗi của Tencent Cloud Chat'],
    query: ['truy_vấn', 'Mã (70001), từ ngữ (usersig expired) hoặc đoạn văn bản dán vào'],
    explain: ['Giải thích mã lỗi', null],
    admin: [null, 'Cách imerror hoạt động ở đây: cài đặt, thống kê, lý do, mục'],
    settings: ['cài_đặt', 'Xem hoặc đổi cách imerror hoạt động trong kênh này'],
    change: ['thay_đổi', 'Đổi ngay: strict, mode hint, repeat 2h, workspace alerts never'],
    stats: ['thống_kê', 'Những mã được giải thích nhiều nhất ở đây'],
    days: ['số_ngày', 'Trong bao nhiêu ngày; mặc định là 7'],
    why: ['lý_do', 'Vì sao imerror trả lời hoặc im lặng ở đây'],
    message: ['tin_nhắn', 'Liên kết của một tin nhắn; nếu không có, các quyết định gần nhất'],
    section: ['mục', 'Liệt kê các mã của một mục'],
    sectionName: ['tên', 'Một phần của tên; nếu không có, mọi mục'],
  },
} satisfies Partial<Record<keyof LocalizationMap, Record<string, Texts>>>;

/** What is called in people's languages. */
export type Called = keyof (typeof TEXTS)['de'];

/** As Discord takes it, beside a command's or option's own name and description. */
export function localized(key: Called) {
  const pick = (index: 0 | 1): LocalizationMap | undefined => {
    const texts = Object.entries(TEXTS).map(([locale, all]) => [locale, all[key][index]]);
    return texts.some(([, text]) => text === null) ? undefined : Object.fromEntries(texts);
  };
  const [name, description] = [pick(0), pick(1)];
  return {
    ...(name ? { name_localizations: name } : {}),
    ...(description ? { description_localizations: description } : {}),
  };
}
