-- The database and a login for the service, with no more rights than it uses. For sqlcmd, as an administrator of the server:
-- DECLARATIES_DB_PASSWORD=... sqlcmd -S ... -U ... -b -i begin.sql      (letters and digits; again with another password changes it)
if db_id(N'declaraties') is null
    create database [declaraties];
go

-- The program refuses a database without the first; without the second providers wait for each other.
if (select snapshot_isolation_state from sys.databases where [name] = N'declaraties') = 0
    alter database [declaraties] set allow_snapshot_isolation on;
if (select is_read_committed_snapshot_on from sys.databases where [name] = N'declaraties') = 0
    alter database [declaraties] set read_committed_snapshot on with rollback immediate;
go

if suser_id(N'declaraties') is null
    create login [declaraties] with password = N'$(DECLARATIES_DB_PASSWORD)', default_database = [declaraties];
else
    alter login [declaraties] with password = N'$(DECLARATIES_DB_PASSWORD)';
go

use [declaraties];
go

if user_id(N'declaraties') is null
    create user [declaraties] for login [declaraties] with default_schema = [dbo];
go

-- Rows; tables and indexes, which a new version of the program brings up to date by itself; and the table types its statements take rows in.
alter role [db_datareader] add member [declaraties];
alter role [db_datawriter] add member [declaraties];
alter role [db_ddladmin] add member [declaraties];
grant execute, references to [declaraties];
go
