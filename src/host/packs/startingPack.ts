import { t } from '../../model/l10n';
import { packName } from '../../validate/packs/bind';

/** The text of a pack to start from, with one rule that shows what rules are. */
export function startingPack({ path }: { readonly path: string }): string {
  const pack = {
    pack: 1,
    title: packName(path).replace(/[_-]+/g, ' '),
    concepts: { payment: { label: t('Payment'), unit: 'USD bn' } },
    rules: { not_negative: { require: '=payment >= 0', because: t('Nobody pays less than nothing.') } },
  };
  return `${JSON.stringify(pack, null, 2)}\n`;
}
