import { describe, expect, it } from 'vitest';
import type { ListProblem } from '../../../lib/dataset/lists/entry.ts';
import { columnsOf } from '../../../lib/suppliers/columns.ts';
import { readSuppliers } from '../../../lib/suppliers/open-table.ts';
import { all, textFile } from './encode.ts';

async function read(text: string) {
  const problems: ListProblem[] = [];
  const suppliers = await all(readSuppliers(textFile(text), (problem) => void problems.push(problem)));
  return { suppliers, problems };
}

describe('the columns of a table', () => {
  it.each([
    'Supplier Name,Country,Address,Brand,Website,ID',
    '公司名称,国家,地址,品牌,网址,统一社会信用代码',
    '供應商名稱,國家,地址,品牌,網站,編號',
    '会社名,国,住所,ブランド,ウェブサイト,番号',
    '회사명,국가,주소,브랜드,웹사이트,사업자등록번호',
    'Nombre de la empresa,País,Dirección,Marca,Sitio web,CIF',
    'Nome da empresa,País,Endereço,Marca,Site,CNPJ',
    "Nom de l'entreprise,Pays,Adresse,Marque,Site web,SIRET",
    'Firmenname,Land,Anschrift,Marke,Webseite,Lieferantennummer',
    'Ragione sociale,Paese,Indirizzo,Marchio,Sito web,Partita IVA',
    'Bedrijfsnaam,Land,Adres,Merk,Website,KvK-nummer',
    'Nazwa firmy,Kraj,Adres,Marka,Strona internetowa,NIP',
    'Наименование организации,Страна,Адрес,Бренд,Сайт,ИНН',
    'Şirket Adı,Ülke,Adres,Marka,Web sitesi,Vergi No',
    'اسم الشركة,البلد,العنوان,العلامة التجارية,الموقع الإلكتروني,رقم التسجيل',
    'Tên công ty,Quốc gia,Địa chỉ,Thương hiệu,Trang web,Mã số thuế',
    'Nama perusahaan,Negara,Alamat,Merek,Situs web,NPWP',
    'ชื่อบริษัท,ประเทศ,ที่อยู่,แบรนด์,เว็บไซต์,เลขทะเบียน',
    'VENDOR_NAME,vendorCountry,Company Address,Brand Name,Supplier Website,Vendor No.',
    '供应商名称 (Supplier Name),Country / 国家,供应商地址,品牌 Brand,公司网站,供应商代码',
  ])('are found in %s', (header) => {
    const places = columnsOf(header.split(','))?.places;
    const found = ['name', 'country', 'address', 'brand', 'website', 'id'] as const;
    expect(found.map((field) => places?.get(field)?.[0])).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are found in any order, and the company is the name, not who answers the telephone', () => {
    const places = columnsOf(['Name', 'E-mail', 'COUNTRY', 'Company', '公司名称（中文）'])?.places;
    expect(places?.get('name')).toEqual([3, 0]);
    expect(places?.get('native')).toEqual([4]);
    expect(places?.get('country')).toEqual([2]);
    expect(columnsOf(['Contact name', 'Brand', 'Product name'])).toBeNull();
  });
});

describe('what is no table', () => {
  it.each([
    ['%PDF-1.7\n%âãÏÓ\nname', /is no text/],
    ['ÐÏ\u0011à¡±\u001aá\0\0name', /is no text/],
    ['PK\u0003\u0004name', /is a workbook/],
    ['name\u0001\u0002\u0003\u0004,\u0005\n', /is no text/],
    ['[{"name":"A"}]', /one JSON array/],
    ['', /found nothing/],
  ])('is refused: %j', async (text, what) => {
    await expect(read(text)).rejects.toThrow(what);
  });
});

describe('a table of suppliers', () => {
  it.each([',', ';', '\t', '|'])("is read with cells parted by '%s'", async (mark) => {
    const text = `Country,Name,Extra\nDE,"Acme${mark}Sons",x\n`.replaceAll(',', mark);
    const { suppliers } = await read(text);
    expect(suppliers).toMatchObject([
      { row: 2, name: `Acme${mark === '\t' ? ' ' : mark}Sons`, country: 'DE' },
    ]);
  });

  it('has no name where a cell says that there is none', async () => {
    const { suppliers } = await read('name,native name\n#N/A,\n-,丹东\n#REF!,#DIV/0!\nErr:502,…\n№ 5,\n');
    expect(suppliers.map(({ name }) => name)).toEqual(['', '丹东', '', '', '№ 5']);
  });

  it('keeps the numbers of rows as a spreadsheet shows them', async () => {
    const { suppliers } = await read('name,country\r\nA,\r\n\r\n"B\r\nand sons",DE\r\n,FR\r\nC\r\n');
    expect(suppliers.map(({ row, name }) => [row, name])).toEqual([
      [2, 'A'],
      [4, 'B and sons'],
      [5, ''],
      [6, 'C'],
    ]);
    const titled = await read('Our suppliers 2026;;\nsep=\nName;Country;\nA;DE;\n');
    expect(titled.suppliers).toMatchObject([{ row: 4, name: 'A' }]);
  });

  it('takes commas for parts of names where there is only that column', async () => {
    const { suppliers } = await read('Company\nAcme Co., Ltd.\n"Boltworks, Inc."\n');
    expect(suppliers.map(({ name }) => name)).toEqual(['Acme Co., Ltd.', 'Boltworks, Inc.']);
  });

  it('reads every field', async () => {
    const { suppliers } = await read(
      'Supplier,Native name,Alias,Country,City,Address,Brand,Website,Tax ID,IMO number,HS code\n' +
        'Acme,爱可米,Akme; AKM,China,Dandong,1 Road,Zip,"https://www.acme.example/x, b.example",91-2,9187629,6203\n',
    );
    expect(suppliers).toEqual([
      {
        row: 2,
        name: 'Acme',
        otherNames: ['爱可米', 'Akme', 'AKM'],
        country: 'China',
        address: '1 Road, Dandong',
        brands: ['Zip'],
        websites: ['acme.example', 'b.example'],
        ids: ['91-2', 'IMO 9187629'],
        goods: '6203',
        reference: '',
      },
    ]);
  });

  it('takes a name in another script where there is no other', async () => {
    expect((await read('name,native name\n,爱可米\n')).suppliers).toMatchObject([{ name: '爱可米' }]);
  });

  it('reads on after dirty rows and says where they are', async () => {
    const long = 'x'.repeat(10_000);
    const { suppliers, problems } = await read(
      `name,country\n${long},DE\n\u200eAcme\u0007 \u001b[2J,DE\nA,DE,more,cells\n"B""s",DE\nShort\n"Open,DE\n`,
    );
    expect(suppliers.map(({ name }) => name.slice(0, 12))).toEqual([
      'xxxxxxxxxxxx',
      'Acme [2J',
      'A',
      'B"s',
      'Short',
      '"Open',
    ]);
    expect(problems.map(({ line }) => line)).toEqual([4, 7]);
  });

  it('says that a cell is too long', async () => {
    const { suppliers, problems } = await read(`name,country\n${'x'.repeat(40_000)},DE\nA,DE\n`);
    expect([suppliers.length, problems]).toMatchObject([
      2,
      [{ line: 2, what: 'a cell that is too long was cut' }],
    ]);
  });

  it('says that a quotation mark swallowed rows', async () => {
    const { problems } = await read('name,city\n"Open,X\nA,"B, C"\n');
    expect(problems).toMatchObject([{ line: 2 }]);
  });

  it.each([
    ['no column for names', 'Foo;Bar\n1;2\n', /list\.csv, line 1: .*'Foo', 'Bar'/],
    ['no header', 'Acme Works,DE\n', /found 'Acme Works', 'DE'/],
    ['nothing', '', /found nothing/],
    ['a workbook', 'PK\u0003\u0004…', /save the sheet as CSV/],
  ])('is refused with %s', async (_, text, what) => {
    await expect(read(text)).rejects.toThrow(what);
  });
});
