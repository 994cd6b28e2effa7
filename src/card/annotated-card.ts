/** Cards that stand under somebody's message: they can be asked why they are there, kept, refused and removed. */
import type { AnnotationCards } from '../annotate/plan.js';
import type { Catalog } from '../types.js';
import type { Words } from '../words/en.js';
import { blank } from './blank.js';
import { forOne, underMessage } from './buttons.js';
import { codesCard } from './entries-card.js';
import { placeLines } from './place-lines.js';

export function createAnnotationCards(catalog: Catalog, words: Words): AnnotationCards {
  return {
    answer(codes, { first, repeats, places = [] }) {
      const card = underMessage(codesCard(catalog, codes, words), words);
      const counted = repeats ? [words.repeated(repeats)] : [];
      const where = placeLines(places, codes.length, words);
      const footer = [
        ...where,
        ...(card.footer ? [card.footer] : []),
        ...counted,
        ...(first ? [words.firstHere] : []),
      ];
      return {
        ...card,
        ...(footer.length > 0 ? { footer: footer.join(' · ') } : {}),
        actions: first
          ? [...card.actions, { label: words.settingsButton, action: { type: 'settings' } }]
          : card.actions,
      };
    },

    asked: (card) => {
      const about = forOne(card, words).actions.filter(({ action }) => action.type !== 'share');
      return { ...card, actions: [...about, { label: words.dismiss, action: { type: 'dismiss' } }] };
    },

    pointer: (codes, url) => ({
      ...blank(words.pointer(codes), words),
      links: url ? [{ title: words.pointerLink, url }] : [],
      actions: codes
        .slice(0, 3)
        .map((code) => ({ label: words.openButton(code), action: { type: 'open', code } })),
    }),
  };
}
