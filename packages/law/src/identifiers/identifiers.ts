const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character of a unified social credit code's first 17 characters (GB 32100, modulus 31). */
export function socialCreditCheck(first17: string): string {
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, index) => total + weight * CREDIT_ALPHABET.indexOf(first17[index] ?? '0'),
    0,
  );
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] ?? '0';
}

/** What is wrong with a unified social credit code; undefined for a right or an empty one. */
export function socialCreditCodeProblem(code: string): string | undefined {
  if (code === '') return undefined;
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code))
    return '统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z）';
  return socialCreditCheck(code.slice(0, 17)) === code[17] ? undefined : '统一社会信用代码的校验位不正确';
}

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of an identity number's first 17 digits (GB 11643, modulus 11-2). */
export function identityNumberCheck(first17: string): string {
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return '10X98765432'[sum % 11] ?? '0';
}

/** What is wrong with a citizen's identity number; undefined for a right or an empty one. */
export function identityNumberProblem(number: string): string | undefined {
  if (number === '') return undefined;
  if (!/^\d{17}[\dX]$/.test(number)) return '公民身份号码应为 18 位，末位可为大写 X';
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  try {
    Temporal.PlainDate.from(birth, { overflow: 'reject' });
  } catch {
    return '公民身份号码中的出生日期不存在';
  }
  return identityNumberCheck(number.slice(0, 17)) === number[17] ? undefined : '公民身份号码的校验位不正确';
}
