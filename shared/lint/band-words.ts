/** What can be found about bands. */
export const bandWords = {
  'bands.empty': {
    severity: 'error',
    what: {
      vi: 'Khoảng thứ {number} không chứa giá trị nào: {band}.',
      en: 'Band {number} holds no value: {band}.',
    },
    why: { vi: 'Khoảng này không bao giờ được dùng.', en: 'It can never be used.' },
    mend: { vi: 'Sửa hai đầu của khoảng.', en: 'Correct its two bounds.' },
  },
  'bands.hidden': {
    severity: 'error',
    what: {
      vi: 'Khoảng thứ {number} ({band}) nằm trọn trong các khoảng đứng trước.',
      en: 'Band {number} ({band}) lies wholly within those before it.',
    },
    why: {
      vi: 'Lấy khoảng đầu tiên đúng, nên khoảng này không bao giờ được dùng.',
      en: 'The first band that holds a value counts, so this one is never used.',
    },
    mend: { vi: 'Sửa các đầu khoảng, hoặc bỏ khoảng thừa.', en: 'Correct the bounds, or remove it.' },
  },
  'bands.overlap': {
    severity: 'warning',
    what: {
      vi: 'Khoảng thứ {number} ({band}) chồng lên khoảng thứ {other}.',
      en: 'Band {number} ({band}) overlaps band {other}.',
    },
    why: {
      vi: 'Giá trị thuộc cả hai thì lấy khoảng đứng trước; người đọc văn bản có thể hiểu khác.',
      en: 'A value in both counts by the earlier one; a reader may take it the other way.',
    },
    mend: {
      vi: 'Nói rõ giá trị ở ranh giới thuộc khoảng nào.',
      en: 'Say to which one the values between belong.',
    },
  },
  'bands.gap': {
    severity: 'warning',
    what: {
      vi: 'Các khoảng để hở: {gap}.',
      en: 'The bands leave a gap: {gap}.',
    },
    why: {
      vi: 'Đơn vị có giá trị đó không nhập được.',
      en: 'A unit with such a value cannot enter it.',
    },
    mend: { vi: 'Kéo dài một khoảng, hoặc thêm khoảng.', en: 'Widen a band, or add one.' },
  },
  'bands.order': {
    severity: 'advice',
    what: {
      vi: 'Các khoảng không xếp từ thấp đến cao hay từ cao đến thấp.',
      en: 'The bands go neither up nor down.',
    },
    why: { vi: 'Khó đọc, dễ sót hoặc chồng khoảng.', en: 'It is hard to read and hides gaps and overlaps.' },
    mend: { vi: 'Xếp lại theo thứ tự.', en: 'Put them in order.' },
  },
  'bands.falls': {
    severity: 'warning',
    what: {
      vi: 'Khoảng {low} được {first}, khoảng {high} được {second}: ngược với {trend}.',
      en: 'The band {low} earns {first}, the band {high} earns {second}: against {trend}.',
    },
    why: {
      vi: 'Làm tốt hơn mà được ít điểm hơn: thường là đảo điểm hoặc nhầm khoảng.',
      en: 'Better work earns less: most often points or bounds are swapped.',
    },
    mend: {
      vi: 'Đối chiếu văn bản, sửa điểm của khoảng.',
      en: 'Compare with the decision and correct the points.',
    },
  },
} as const
