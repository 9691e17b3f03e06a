/** How both kinds of card look; 85.6 × 54 mm at 96 pixels an inch. */
export const cardStyle = `.card{position:absolute;width:323.5px;height:204px;border-radius:11px;overflow:hidden;font:7.4px/1.18 'Liberation Sans','DejaVu Sans',sans-serif;color:#141414;background:radial-gradient(circle at 30% 40%,#f4efe0,transparent 60%),repeating-radial-gradient(circle at 70% 60%,#dcebe6 0 2px,#e9f1ea 2px 5px),#e6efe9}
.card .t{text-align:center}.card .b{font-weight:bold}.card .s{font-size:6.1px}.card .red{color:#b3121d;font-weight:bold;font-size:12px}
.card .head{position:absolute;left:78px;top:5px;width:170px;font-size:6.4px}.card .head.wide{width:220px}
.card .corner{position:absolute;right:8px;top:8px;width:58px;height:58px}.card .corner.back{width:62px;height:62px}.qr{width:100%;height:100%;display:block}
.card .face{position:absolute;left:12px;top:56px;width:62px;height:82px;background:radial-gradient(ellipse at 50% 38%,#8d7a69 0 24%,transparent 25%),radial-gradient(ellipse at 50% 105%,#4a5a76 0 46%,transparent 47%),#cdd6df}
.card .facts{position:absolute;left:86px;top:66px;width:232px;line-height:1.3}.card .facts.low{top:62px}.card .number{font-size:12.5px;font-weight:bold}.card .number .s{font-weight:normal}
.card .expiry{position:absolute;left:12px;top:146px}
.card .features{position:absolute;left:14px;top:9px;width:225px;line-height:1.32}.card .issuer{position:absolute;left:70px;top:58px;width:185px;font-size:6.1px}.card .issuer.low{top:112px;left:90px}
.card .chip{position:absolute;left:16px;top:58px;width:40px;height:32px;border-radius:5px;background:linear-gradient(135deg,#d8c27a,#a98d3d)}
.card .print{position:absolute;right:10px;top:16px;width:40px;height:52px;border-radius:45%;background:repeating-radial-gradient(ellipse at 50% 60%,#555 0 .7px,transparent .7px 2.1px)}.card .print.two{top:78px}
.card .zone{position:absolute;left:12px;bottom:9px;width:300px;font:bold 16.4px/1.22 'Liberation Mono','DejaVu Sans Mono',monospace;white-space:pre}.card .zone p{letter-spacing:.02px}`
