/** Words of refusals: stable code → sentence. */
export const text = {
  "exchange.too-many": "这个网络地址的请求太多，请在 {seconds} 秒以后再试",
};
