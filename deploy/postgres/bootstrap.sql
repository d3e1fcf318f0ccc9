-- Makes the schemas and logins of Waylight in the database it is run in (by a superuser or the database's owner with CREATEROLE).
-- It can be run again. It holds no password: whoever runs it sets one per login afterwards (ALTER ROLE ... PASSWORD).
--
-- Per service: a schema, an owner login that runs the migrations, and a runtime login without DDL. The runtime login gets select,
-- insert, update and delete on what the owner makes; the migration of an append-only table takes update, delete and truncate away
-- again. No login has a right on another service's schema.

DO $$
DECLARE
  service text;
  owner_login text;
  app_login text;
BEGIN
  -- Nobody but the logins below may connect, and nobody writes into "public".
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE 'REVOKE ALL ON SCHEMA public FROM PUBLIC';

  FOREACH service IN ARRAY ARRAY['intake', 'triage', 'referral', 'protocol'] LOOP
    owner_login := service || '_owner';
    app_login := service || '_app';

    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = owner_login) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT', owner_login);
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = app_login) THEN
      EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT', app_login);
    END IF;

    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I, %I', current_database(), owner_login, app_login);
    EXECUTE format('ALTER ROLE %I SET search_path = %I', owner_login, service);
    EXECUTE format('ALTER ROLE %I SET search_path = %I', app_login, service);
    -- A service that hangs in a transaction must not hold its locks for ever.
    EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = ''60s''', app_login);

    -- CREATE SCHEMA ... AUTHORIZATION needs membership in the role where the one who runs this is no superuser.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', owner_login);
    END IF;
    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', service, owner_login);
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', service);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', service, app_login);
    EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I',
        owner_login, service, app_login);
    EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT USAGE, SELECT ON SEQUENCES TO %I',
        owner_login, service, app_login);
    -- Functions are executable by everyone unless said otherwise, and only for all schemas of the role at once.
    EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC', owner_login);
    EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA %I GRANT EXECUTE ON FUNCTIONS TO %I',
        owner_login, service, app_login);
  END LOOP;
END
$$;
