-- Backup and restore on a SQL Server, with its own means, while the service runs. Names and folders are examples.

-- Once: every change is in the log, so that a restore can go to any moment.
alter database [declaraties] set recovery full;
go

-- Every night.
backup database [declaraties] to disk = N'/var/opt/mssql/backup/declaraties.bak' with checksum, compression, init;
restore verifyonly from disk = N'/var/opt/mssql/backup/declaraties.bak' with checksum;
go

-- Every quarter of an hour; this is what may be lost.
backup log [declaraties] to disk = N'/var/opt/mssql/backup/declaraties.trn' with checksum, compression, noinit;
go

-- Restore beside it, and try it: declaraties herspeel --alles --database "Server=...;Database=declaraties_terug;..."
-- (restore filelistonly tells the logical names; every log backup that was made follows, each by its number in the file.)
restore filelistonly from disk = N'/var/opt/mssql/backup/declaraties.bak';
restore database [declaraties_terug] from disk = N'/var/opt/mssql/backup/declaraties.bak'
    with checksum, norecovery,
    move N'declaraties' to N'/var/opt/mssql/data/declaraties_terug.mdf',
    move N'declaraties_log' to N'/var/opt/mssql/data/declaraties_terug_log.ldf';
restore log [declaraties_terug] from disk = N'/var/opt/mssql/backup/declaraties.trn' with file = 1, checksum, norecovery;
restore database [declaraties_terug] with recovery;
go

-- Both must be on (1): the program refuses a database without the first.
select [name], snapshot_isolation_state, is_read_committed_snapshot_on from sys.databases where [name] = N'declaraties_terug';
go

-- Take its place, with the service stopped everywhere.
alter database [declaraties] set single_user with rollback immediate;
alter database [declaraties] modify name = [declaraties_oud];
alter database [declaraties_terug] modify name = [declaraties];
alter database [declaraties_oud] set multi_user;
go
