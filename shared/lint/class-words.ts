/** What can be found about ranking: tie-breaks, sanctions, classes and quotas. */
export const classWords = {
  'tie.unknown': {
    severity: 'error',
    what: {
      vi: 'Tiêu chí phụ {code} không có trong bảng.{near}',
      en: 'The tie-break {code} is not in the table.{near}',
    },
    why: {
      vi: 'Không so được các đơn vị bằng điểm.',
      en: 'Units with one total cannot be told apart by it.',
    },
    mend: { vi: 'Ghi mã của một dòng, nhóm hoặc mục.', en: 'Give the code of a row, group or section.' },
  },
  'tie.repeated': {
    severity: 'warning',
    what: { vi: 'Tiêu chí phụ này đã có ở bước trước.', en: 'This tie-break already came before.' },
    why: { vi: 'Đã bằng nhau thì so lại vẫn bằng.', en: 'Equal once is equal again.' },
    mend: { vi: 'Bỏ đi, hoặc thay bằng tiêu chí khác.', en: 'Remove it, or choose another.' },
  },
  'tie.no-section': {
    severity: 'warning',
    what: {
      vi: 'Bảng không có mục nào để so: {kind}.',
      en: 'The table has no section to compare: {kind}.',
    },
    why: { vi: 'Đơn vị nào cũng 0, không phân được hạng.', en: 'Every unit has 0, so nothing is decided.' },
    mend: { vi: 'Bỏ bước này.', en: 'Remove this step.' },
  },
  'tie.constant': {
    severity: 'warning',
    what: {
      vi: 'Tiêu chí phụ {code} đơn vị nào cũng được như nhau.',
      en: 'Every unit earns the same in {code}.',
    },
    why: { vi: 'So bằng nó không phân được hạng.', en: 'It decides nothing.' },
    mend: { vi: 'Chọn dòng có phân hóa.', en: 'Choose a row that tells units apart.' },
  },
  'tie.whole-scale': {
    severity: 'warning',
    what: {
      vi: 'Tiêu chí phụ {code} là cả thang điểm.',
      en: 'The tie-break {code} is the whole scale.',
    },
    why: {
      vi: 'Nó gần như chính là tổng điểm đã bằng nhau.',
      en: 'It is all but the total itself, which is equal already.',
    },
    mend: { vi: 'Chọn một nhóm hoặc một dòng trong đó.', en: 'Choose a group or a row in it.' },
  },
  'sanction.unknown-criterion': {
    severity: 'error',
    what: {
      vi: 'Chế tài lấy điểm của {code}, nhưng {code} không phải là một tiêu chí của bảng.{near}',
      en: 'The sanction takes the points of {code}, but {code} is no criterion of the table.{near}',
    },
    why: { vi: 'Chế tài không có tác dụng.', en: 'The sanction would do nothing.' },
    mend: {
      vi: 'Ghi mã của một tiêu chí (dòng chấm điểm).',
      en: 'Give the code of a criterion, a row that is scored.',
    },
  },
  'sanction.unknown-class': {
    severity: 'error',
    what: { vi: 'Bảng không có loại {code}.', en: 'The table has no class {code}.' },
    why: { vi: 'Chế tài không có tác dụng.', en: 'The sanction would do nothing.' },
    mend: { vi: 'Khai báo các loại, hoặc sửa mã.', en: 'Define the classes, or correct the code.' },
  },
  'sanction.bars-last': {
    severity: 'error',
    what: {
      vi: 'Chế tài không cho xếp loại {code}, là loại cuối cùng.',
      en: 'The sanction bars {code}, which is the last class.',
    },
    why: { vi: 'Đơn vị không còn loại nào để xếp.', en: 'No class would be left for the unit.' },
    mend: {
      vi: 'Chặn từ loại đứng trên, hoặc loại khỏi xét thi đua.',
      en: 'Bar the class above, or exclude the unit.',
    },
  },
  'sanction.no-source': {
    severity: 'warning',
    what: { vi: 'Chế tài không ghi căn cứ.', en: 'The sanction names no source.' },
    why: {
      vi: 'Hạ loại mà không dẫn được điều khoản thì không bảo vệ được trước hội nghị.',
      en: 'A class lowered without an article to point at cannot be defended at the meeting.',
    },
    mend: { vi: 'Ghi điều, khoản của quy chế.', en: 'Give the article of the decision.' },
  },
  'class.last-conditional': {
    severity: 'error',
    what: {
      vi: 'Loại cuối cùng có ngưỡng hoặc điều kiện.',
      en: 'The last class has a threshold or a condition.',
    },
    why: { vi: 'Có đơn vị sẽ không được xếp loại nào.', en: 'Some units would be in no class.' },
    mend: {
      vi: 'Bỏ ngưỡng và điều kiện, hoặc thêm một loại sau cùng.',
      en: 'Remove them, or add a class below.',
    },
  },
  'class.not-descending': {
    severity: 'error',
    what: {
      vi: 'Ngưỡng {least} không thấp hơn ngưỡng {above} của loại đứng trên.',
      en: 'The threshold {least} is not below {above}, that of a class above.',
    },
    why: {
      vi: 'Các loại xét từ cao xuống thấp, nên loại này không đến lượt.',
      en: 'Classes are tried best first, so this one never gets its turn.',
    },
    mend: { vi: 'Xếp các loại từ cao xuống thấp.', en: 'Put the classes in order, best first.' },
  },
  'class.takes-all': {
    severity: 'warning',
    what: {
      vi: 'Loại này không có ngưỡng và điều kiện, nhưng không phải loại cuối.',
      en: 'This class has no threshold and no condition, but is not the last.',
    },
    why: {
      vi: 'Đơn vị nào cũng được, các loại dưới không dùng đến.',
      en: 'It takes everyone; those below are never used.',
    },
    mend: { vi: 'Ghi điểm tối thiểu hoặc điều kiện.', en: 'Give it a threshold or a condition.' },
  },
  'class.unreachable': {
    severity: 'warning',
    what: {
      vi: 'Không đơn vị nào đạt được loại này: cần {least}, cao nhất chỉ có thể {most}.',
      en: 'No unit can reach this class: it needs {least}, and {most} is the most there is.',
    },
    why: {
      vi: 'Loại ghi trong quy chế mà không bao giờ có.',
      en: 'The class stands in the rules and is never given.',
    },
    mend: { vi: 'Hạ ngưỡng, hoặc nâng điểm trần.', en: 'Lower the threshold, or raise the ceiling.' },
  },
  'class.no-threshold': {
    severity: 'warning',
    what: {
      vi: 'Điều kiện “{part}” không có ngưỡng.',
      en: 'The condition “{part}” has no threshold.',
    },
    why: {
      vi: 'Chỉ cần lớn hơn 0 là đạt; có thể văn bản thiếu con số.',
      en: 'Anything above 0 will do; the decision may lack its number.',
    },
    mend: { vi: 'Hỏi nơi soạn thảo, ghi con số cụ thể.', en: 'Ask who drafted it and give the number.' },
  },
  'quota.unknown-class': {
    severity: 'error',
    what: {
      vi: 'Hạn ngạch cho loại {code} không có trong bảng.',
      en: 'The quota is for {code}, which is no class.',
    },
    why: { vi: 'Hạn ngạch không có tác dụng.', en: 'It would do nothing.' },
    mend: { vi: 'Sửa mã loại.', en: 'Correct the code.' },
  },
  'quota.last-class': {
    severity: 'error',
    what: { vi: 'Hạn ngạch đặt cho loại cuối cùng {code}.', en: 'The quota is for {code}, the last class.' },
    why: {
      vi: 'Đơn vị vượt hạn ngạch xuống loại dưới, mà dưới không còn loại nào.',
      en: 'Who is over a quota falls to the next class, and there is none.',
    },
    mend: { vi: 'Đặt cho loại đứng trên.', en: 'Set it for a class above.' },
  },
  'quota.repeated': {
    severity: 'error',
    what: { vi: 'Loại {code} có hai hạn ngạch.', en: 'The class {code} has two quotas.' },
    why: { vi: 'Không biết theo con số nào.', en: 'Nobody can tell which one holds.' },
    mend: { vi: 'Giữ một hạn ngạch.', en: 'Keep one.' },
  },
  'quota.none': {
    severity: 'warning',
    what: { vi: 'Hạn ngạch của loại {code} là 0.', en: 'The quota of {code} is 0.' },
    why: { vi: 'Không đơn vị nào được xếp loại này.', en: 'No unit can be in this class.' },
    mend: { vi: 'Ghi số lớn hơn 0, hoặc bỏ loại này.', en: 'Give a number above 0, or remove the class.' },
  },
} as const
