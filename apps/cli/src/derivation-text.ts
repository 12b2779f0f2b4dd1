import type { DerivationNode, Valuation } from '@ecoredress/law';

/** A valuation for the terminal: the result, then its derivation as an indented tree, then what is to be checked. */
export function valuationText(result: Valuation): string {
  const unchecked = result.unchecked.map((line) => `  ${line}`);
  return [
    `${result.methodName}（${result.on}）`,
    `结果：${result.value} ${result.unit}`,
    '',
    ...nodeLines(result.derivation, ''),
    ...(unchecked.length > 0 ? ['', '待核：', ...unchecked] : []),
  ].join('\n');
}

function nodeLines(node: DerivationNode, indent: string): string[] {
  const notes = [node.row && `取自“${node.row.tableName}”${node.row.label}`, node.source, node.note];
  const known = notes.filter((note) => note !== undefined);
  const suffix = known.length > 0 ? `（${known.join('；')}）` : '';
  const value = node.formula ? (node.withValues ?? '') : `${node.symbol} = ${node.value}`;
  return [
    `${indent}${node.name}：${value}${node.unit ? ` ${node.unit}` : ''}${suffix}`,
    ...(node.formula ? [`${indent}  ${node.formula}${node.citation ? `，${node.citation.text}` : ''}`] : []),
    ...node.children.flatMap((child) => nodeLines(child, `${indent}    `)),
  ];
}
