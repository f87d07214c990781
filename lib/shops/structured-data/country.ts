import { countryCode } from '../../listing/countries.ts';
import { COUNTRY_CODES } from '../../listing/country-aliases.ts';

/** ISO 3166-1 alpha-3, in the order of the alpha-2 codes. */
const ALPHA3 =
  'AND ARE AFG ATG AIA ALB ARM AGO ATA ARG ASM AUT AUS ABW ALA AZE BIH BRB BGD BEL BFA BGR BHR BDI BEN BLM BMU BRN BOL BES BRA BHS BTN BVT BWA BLR BLZ CAN CCK COD CAF COG CHE CIV COK CHL CMR CHN COL CRI CUB CPV CUW CXR CYP CZE DEU DJI DNK DMA DOM DZA ECU EST EGY ESH ERI ESP ETH FIN FJI FLK FSM FRO FRA GAB GBR GRD GEO GUF GGY GHA GIB GRL GMB GIN GLP GNQ GRC SGS GTM GUM GNB GUY HKG HMD HND HRV HTI HUN IDN IRL ISR IMN IND IOT IRQ IRN ISL ITA JEY JAM JOR JPN KEN KGZ KHM KIR COM KNA PRK KOR KWT CYM KAZ LAO LBN LCA LIE LKA LBR LSO LTU LUX LVA LBY MAR MCO MDA MNE MAF MDG MHL MKD MLI MMR MNG MAC MNP MTQ MRT MSR MLT MUS MDV MWI MEX MYS MOZ NAM NCL NER NFK NGA NIC NLD NOR NPL NRU NIU NZL OMN PAN PER PYF PNG PHL PAK POL SPM PCN PRI PSE PRT PLW PRY QAT REU ROU SRB RUS RWA SAU SLB SYC SDN SWE SGP SHN SVN SJM SVK SLE SMR SEN SOM SUR SSD STP SLV SXM SYR SWZ TCA TCD ATF TGO THA TJK TKL TLS TKM TUN TON TUR TTO TUV TWN TZA UKR UGA UMI USA URY UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM MYT ZAF ZMB ZWE'.split(
    ' ',
  );

const alpha2 = new Map(ALPHA3.map((code, i) => [code, COUNTRY_CODES[i]]));

/**
 * The country that a value of structured data names: an ISO 3166-1 code of two or three letters in any case, or a
 * name. Null when it names none ('Imported') or it is not clear which.
 */
export function countryOf(text: string, languages: readonly string[]): string | null {
  const code = text.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(code)) return alpha2.get(code) ?? countryCode(text, languages);
  // Where a code belongs there are no words, so that 'NO' is Norway here.
  if (/^[A-Z]{2}$/.test(code)) return code === 'NO' ? code : countryCode(code, languages);
  return countryCode(text, languages);
}

/** The one country that all the texts name; null when they name none or several. */
export function commonCountry(texts: readonly string[], languages: readonly string[]): string | null {
  const [country = null, ...others] = new Set(texts.map((text) => countryOf(text, languages)));
  return others.length === 0 ? country : null;
}
