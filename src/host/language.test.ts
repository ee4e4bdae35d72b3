import { describe, expect, test } from 'vitest'
import { detectLanguage, isPlainlyEnglish } from './language.js'

const ENGLISH = [
  'Wang Yi met Ali Ahmadian in Tehran.',
  'Prime Minister Kishida, President Yoon discuss Pyongyang missile launches',
  'Nguyen Phu Trong received Xi Jinping in Hanoi on Dec. 12.',
  'Putin, Erdogan hold phone talks',
  'Hossein Amir-Abdollahian spoke with Sergey Lavrov and Hakan Fidan.',
  'Mevlüt Çavuşoğlu, Dmytro Kuleba and Sergey Lavrov met in Antalya.',
  'Retno Marsudi hosted Penny Wong and Vivian Balakrishnan in Jakarta.',
  'Recep Tayyip Erdoğan visits Mohamed bin Zayed Al Nahyan',
  'Foreign Minister Annalena Baerbock meets Catherine Colonna, Zbigniew Rau',
  'Luiz Inácio Lula da Silva, Alberto Fernández sign accord in Buenos Aires',
  'Ursula von der Leyen congratulates Giorgia Meloni, Ulf Kristersson',
  'Abiy Ahmed and Isaias Afwerki signed a declaration in Jeddah.',
  'Kassym-Jomart Tokayev thanked Shavkat Mirziyoyev, Sadyr Japarov',
  'Anwar Ibrahim telephoned Srettha Thavisin, Joko Widodo',
  'Faisal bin Farhan Al Saud arrives Damascus, meets Bashar al-Assad',
  'BEIJING -- Li Qiang, Narendra Modi, Cyril Ramaphosa attend BRICS summit',
  'Péter Szijjártó rejects Brussels proposal; Viktor Orbán meets Aleksandar Vučić',
  'Qin Gang, Antony Blinken hold talks Beijing',
  'Le Drian met Josep Borrell and Heiko Maas in Paris.',
  'Emomali Rahmon, Gurbanguly Berdimuhamedow inaugurate Serhetabat-Turgundi railway',
]

const OTHER: readonly (readonly [string, string])[] = [
  ['zh', '9月12日，中国外长王毅在圣彼得堡会见伊朗最高国家安全委员会秘书艾哈迈迪安。'],
  ['zh', '习近平会见伊朗总统'],
  ['fa', 'وزیر امور خارجه ایران با همتای چینی خود در تهران دیدار و گفت‌وگو کرد.'],
  ['ar', 'التقى وزير الخارجية السعودي نظيره الإيراني في بكين يوم الخميس.'],
  ['ru', 'Министр иностранных дел России Сергей Лавров встретился с Ван И в Пекине.'],
  ['ru', 'Путин провёл переговоры с Эрдоганом'],
  ['fr', 'Le ministre des Affaires étrangères a rencontré son homologue chinois à Paris jeudi.'],
  ['fr', 'Entretien téléphonique entre le président Macron et le président Xi Jinping'],
  ['es', 'El ministro de Asuntos Exteriores se reunió con su homólogo iraní en Madrid.'],
  ['es', 'El presidente Lula da Silva recibió a Nicolás Maduro en Brasilia el lunes.'],
  ['de', 'Die Außenministerin traf ihren chinesischen Amtskollegen am Donnerstag in Berlin.'],
  ['de', 'Bundeskanzler Olaf Scholz telefonierte mit Präsident Wladimir Putin über die Ukraine.'],
  ['tr', 'Dışişleri Bakanı Hakan Fidan, Tahran’da İranlı mevkidaşıyla bir araya geldi.'],
  ['pt', 'O ministro das Relações Exteriores encontrou o seu homólogo chinês em Brasília.'],
  ['it', 'Il ministro degli Esteri ha incontrato il suo omologo cinese a Roma giovedì.'],
  ['nl', 'De minister van Buitenlandse Zaken heeft zijn Chinese ambtgenoot in Den Haag ontmoet.'],
  ['pl', 'Minister spraw zagranicznych spotkał się w Warszawie ze swoim chińskim odpowiednikiem.'],
  ['id', 'Menteri Luar Negeri bertemu dengan mitranya dari Tiongkok di Jakarta pada hari Kamis.'],
  ['sv', 'Utrikesministern träffade sin kinesiske kollega i Stockholm på torsdagen.'],
]

describe('detectLanguage', () => {
  test.each(ENGLISH)('takes for English: %s', async (text) => {
    expect(await detectLanguage(text)).toBe('en')
  })

  test.each(OTHER)('finds %s in: %s', async (code, text) => {
    const accepted = code === 'id' ? ['id', 'ms'] : [code] // eld has one code for Malay and Indonesian
    expect(accepted).toContain(await detectLanguage(text))
  })

  test.each(['', '   ', '1234 -- 5678', '😀'])(
    'calls a text without letters English: %j',
    async (text) => {
      expect(await detectLanguage(text)).toBe('en')
    },
  )

  test('needs no detector for a plain English report', () => {
    expect(isPlainlyEnglish('The two ministers met in Geneva and discussed the ceasefire.')).toBe(
      true,
    )
  })
})
