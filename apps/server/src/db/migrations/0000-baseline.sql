-- What stands before any table: nobody but the owner may create things in the product's schema.
revoke create on schema public from public;
grant usage on schema public to ecoredress_app;
