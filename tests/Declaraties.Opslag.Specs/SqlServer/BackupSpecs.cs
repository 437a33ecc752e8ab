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

    [Test]
    public void De_aanmelding_van_de_dienst_krijgt_rijen_tabellen_en_tabelsoorten_en_niets_anders()
    {
        using var tekst = File.OpenText(Path.Combine(Standaard.Project, "deploy", "sqlserver", "begin.sql"));
        var script = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(tekst, out var fouten);
        Assert.That(fouten.Select(fout => $"{fout.Line}: {fout.Message}"), Is.Empty);
        var opdrachten = script.Batches.SelectMany(batch => batch.Statements).ToList();
        Assert.That(opdrachten.OfType<AlterRoleStatement>().Select(rol => rol.Name.Value), Is.EquivalentTo(["db_datareader", "db_datawriter", "db_ddladmin"]));
        var recht = opdrachten.OfType<GrantStatement>().Single();
        Assert.That((recht.SecurityTargetObject, recht.WithGrantOption), Is.EqualTo(((SecurityTargetObject?)null, false)));
        Assert.That(recht.Permissions.SelectMany(permissie => permissie.Identifiers).Select(naam => naam.Value.ToLowerInvariant()), Is.EquivalentTo(["execute", "references"]));
        Assert.That(opdrachten.OfType<IfStatement>().Count(), Is.EqualTo(5), "nog eens uitvoeren doet geen kwaad");
        Assert.That(opdrachten.Select(opdracht => opdracht.GetType().Name), Has.None.Contains("ServerRole"));
    }
}
