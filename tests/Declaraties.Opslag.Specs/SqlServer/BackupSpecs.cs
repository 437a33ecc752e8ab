using Declaraties.Testbasis;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Declaraties.Opslag.Specs.SqlServer;

/// <summary>De opdrachten voor reservekopie en terugzetten van een SQL Server, nagekeken zonder server.</summary>
public sealed class BackupSpecs
{
    [Test]
    public void De_opdrachten_voor_een_beheerder_zijn_TSql()
    {
        using var tekst = File.OpenText(Path.Combine(Standaard.Project, "deploy", "backup", "sqlserver.sql"));
        var script = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(tekst, out var fouten);
        Assert.That(fouten.Select(fout => $"{fout.Line}: {fout.Message}"), Is.Empty);
        var soorten = script.Batches.SelectMany(batch => batch.Statements).Select(opdracht => opdracht.GetType()).ToHashSet();
        Assert.That(soorten, Is.SupersetOf([typeof(BackupDatabaseStatement), typeof(BackupTransactionLogStatement), typeof(RestoreStatement)]));
    }
}
