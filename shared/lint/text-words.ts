/** What can be found by holding the words of a table against its numbers, or two rows against each other. */
export const textWords = {
  'text.cap': {
    severity: 'warning',
    what: {
      vi: 'Chữ ghi “{said}”, nhưng điểm tối đa là {max}.',
      en: 'The words say “{said}”, but the maximum is {max}.',
    },
    why: {
      vi: 'Đơn vị và người thẩm định sẽ tính theo hai con số khác nhau.',
      en: 'Units and verifiers will count by two different numbers.',
    },
    mend: {
      vi: 'Đối chiếu văn bản, sửa chữ hoặc sửa số.',
      en: 'Compare with the decision; correct words or number.',
    },
  },
  'text.each': {
    severity: 'warning',
    what: {
      vi: 'Chữ ghi “{said}”, nhưng mỗi lần tính {each}.',
      en: 'The words say “{said}”, but each time counts {each}.',
    },
    why: {
      vi: 'Đơn vị và người thẩm định sẽ tính theo hai con số khác nhau.',
      en: 'Units and verifiers will count by two different numbers.',
    },
    mend: {
      vi: 'Đối chiếu văn bản, sửa chữ hoặc sửa số.',
      en: 'Compare with the decision; correct words or number.',
    },
  },
  'fault.twice': {
    severity: 'warning',
    what: {
      vi: 'Một lỗi có thể bị trừ hai lần: “{row}” ({code}) đã mất điểm, ở đây lại trừ.',
      en: 'One fault may be punished twice: “{row}” ({code}) already loses points, and here it is deducted again.',
    },
    why: {
      vi: 'Phạt hai lần cho một lỗi là điều các đơn vị hay khiếu nại nhất.',
      en: 'A double penalty is what units object to most.',
    },
    mend: {
      vi: 'Giữ một chỗ; nếu cố ý thì ghi rõ trong quy định.',
      en: 'Keep one of them; if it is meant, say so in the decision.',
    },
  },
} as const
