curl http://localhost:4242/v1/customers -H 'authorization: Bearer sk_test_sandbox' -d '{
  "externalCustomerId": "ada", "data": { "email": "ada@example.com", "phone": "+12025550123" }
}'
curl http://localhost:4242/v1/payment-intents -H 'authorization: Bearer sk_test_sandbox' -d '{
  "customer": { "externalCustomerId": "ada" },
  "paymentIntent": { "amount": "25.00", "currency": "USD", "externalPaymentIntentId": "order-1" }
}'
