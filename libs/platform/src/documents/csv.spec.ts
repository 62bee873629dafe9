import { csvLine } from './csv';

test.each([
  [['hk-cua-nam', 'Phường Cửa Nam', 3, null], 'hk-cua-nam,Phường Cửa Nam,3,\r\n'],
  [['một, hai', 'nói "có"', 'hai\ndòng'], '"một, hai","nói ""có""","hai\ndòng"\r\n'],
  [[''], '\r\n'],
])('%j', (cells, line) => expect(csvLine(cells)).toBe(line));
