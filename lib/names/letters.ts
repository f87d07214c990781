// How alphabets and kana are written in Latin letters, as people write names on invoices and in lists: no marks, no apostrophes.
// Names come folded, so that letters with marks (й, ё, ά) are those without.

/** Russian after BGN/PCGN (1947), then the letters that Ukrainian, Serbian and Macedonian add. */
const CYRILLIC =
  'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ' +
  'і=i є=ye ґ=g ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz';

/** Greek after ELOT 743 (ISO 843), pairs of letters first. */
const GREEK =
  'ου=ou αυ=av ευ=ev μπ=b γγ=ng γκ=gk γχ=nch α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o';

/** Katakana after Hepburn: pairs with a small letter first; a long vowel is not marked, as in most firms' own spelling. */
const KANA =
  'キャ=kya キュ=kyu キョ=kyo シャ=sha シュ=shu シェ=she ショ=sho チャ=cha チュ=chu チェ=che チョ=cho ニャ=nya ニュ=nyu ニョ=nyo ヒャ=hya ヒュ=hyu ヒョ=hyo ' +
  'ミャ=mya ミュ=myu ミョ=myo リャ=rya リュ=ryu リョ=ryo ギャ=gya ギュ=gyu ギョ=gyo ジャ=ja ジュ=ju ジェ=je ジョ=jo ビャ=bya ビュ=byu ビョ=byo ピャ=pya ピュ=pyu ピョ=pyo ' +
  'ファ=fa フィ=fi フェ=fe フォ=fo フュ=fyu ティ=ti ディ=di デュ=dyu トゥ=tu ドゥ=du ウィ=wi ウェ=we ウォ=wo ヴァ=va ヴィ=vi ヴェ=ve ヴォ=vo ツァ=tsa ' +
  'ア=a イ=i ウ=u エ=e オ=o カ=ka キ=ki ク=ku ケ=ke コ=ko サ=sa シ=shi ス=su セ=se ソ=so タ=ta チ=chi ツ=tsu テ=te ト=to ナ=na ニ=ni ヌ=nu ネ=ne ノ=no ' +
  'ハ=ha ヒ=hi フ=fu ヘ=he ホ=ho マ=ma ミ=mi ム=mu メ=me モ=mo ヤ=ya ユ=yu ヨ=yo ラ=ra リ=ri ル=ru レ=re ロ=ro ワ=wa ヲ=o ン=n ' +
  'ガ=ga ギ=gi グ=gu ゲ=ge ゴ=go ザ=za ジ=ji ズ=zu ゼ=ze ゾ=zo ダ=da ヂ=ji ヅ=zu デ=de ド=do バ=ba ビ=bi ブ=bu ベ=be ボ=bo パ=pa ピ=pi プ=pu ペ=pe ポ=po ヴ=vu ' +
  'ァ=a ィ=i ゥ=u ェ=e ォ=o ャ=ya ュ=yu ョ=yo ー=';

const LATIN_OF = new Map(
  [CYRILLIC, GREEK, KANA].flatMap((table) =>
    table.split(' ').map((line): [string, string] => {
      const [letters = '', latin = ''] = line.split('=');
      return [letters, latin];
    }),
  ),
);
const LONGEST = 2;
/** A small tsu doubles the consonant that follows. */
const DOUBLER = 'ッ';
const HIRAGANA = /[ぁ-ゖ]/g;
const HIRAGANA_TO_KATAKANA = 0x60;

/** Whether a text has letters that `romaniseLetters` knows. */
export const HAS_LETTERS = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Katakana}\p{Script=Hiragana}]/u;

/**
 * A folded word of Cyrillic or Greek letters or of kana in Latin ones ('вектор' is 'vektor', 'トヨタ' is 'toyota'). What is of
 * another script stays.
 */
export function romaniseLetters(word: string): string {
  const text = word.replace(HIRAGANA, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) + HIRAGANA_TO_KATAKANA),
  );
  let out = '';
  let doubles = false;
  for (let at = 0; at < text.length; ) {
    let length = Math.min(LONGEST, text.length - at);
    while (length > 1 && !LATIN_OF.has(text.slice(at, at + length))) length -= 1;
    const letters = text.slice(at, at + length);
    const latin = LATIN_OF.get(letters) ?? (letters === DOUBLER ? '' : letters);
    out += doubles ? latin.charAt(0) + latin : latin;
    doubles = letters === DOUBLER;
    at += length;
  }
  return out;
}
