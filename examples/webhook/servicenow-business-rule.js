// Business rule, run after insert and update where the state becomes "Approved". ServiceNow signs by itself, in base64.
(function sendReviewRequest(current) {
  var body = JSON.stringify({
    ticket: String(current.getValue('number')),
    review: String(current.getValue('u_segment_review')),
    period: String(current.getValue('u_review_period')),
    requester: String(current.getValue('u_requesting_team')),
  });
  var timestamp = String(Math.floor(new GlideDateTime().getNumericValue() / 1000));
  var key = GlideStringUtil.base64Encode(gs.getProperty('segment_signals.webhook_secret'));
  var signature = new GlideCertificateEncryption().generateMac(key, 'HmacSHA256', `${timestamp}.${body}`);

  var request = new sn_ws.RESTMessageV2();
  request.setEndpoint(gs.getProperty('segment_signals.webhook_url'));
  request.setHttpMethod('post');
  request.setRequestHeader('Content-Type', 'application/json');
  request.setRequestHeader('X-Signals-Timestamp', timestamp);
  request.setRequestHeader('X-Signals-Signature', `v1=${signature}`);
  request.setRequestBody(body);
  var status = request.execute().getStatusCode();
  if (status !== 202) gs.error(`Segment Signals answered ${status} to ${current.getValue('number')}`);
})(current);
