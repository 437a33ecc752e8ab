using System.Reflection;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Sql;
using Declaraties.Opslag.SqlServer;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Declaraties.Opslag.Specs.SqlServer;

/// <summary>
/// Elke opdracht voor een SQL Server, nagekeken zonder server: de compiler van SQL Server zelf leest de migraties, en daarna elke opdracht als
/// procedure met haar parameters. Een naam die niet bestaat is daarvoor een waarschuwing; hier is zij een fout.
/// </summary>
internal sealed class TSqlSpecs
{
    private static readonly string[] _onbekendeNaam = ["SQL71501", "SQL71502"];

    /// <summary>Van elke parameter de soort zoals de opslag haar meegeeft.</summary>
    private static readonly Dictionary<string, string> _soorten = new(StringComparer.OrdinalIgnoreCase)
    {
        ["@afdruk"] = "varbinary(32)",
        ["@antwoord"] = Blob,
        ["@bericht"] = Blob,
        ["@geheim"] = "varbinary(100)",
        ["@inhoud"] = Blob,
        ["@verslag"] = Blob,
        ["@begin"] = "int",
        ["@bedrag"] = "bigint",
        ["@bevindingen"] = "bigint",
        ["@bsn"] = "bigint",
        ["@Budget"] = "int",
        ["@eenheid"] = "int",
        ["@eind"] = "int",
        ["@nietToegekend"] = "bigint",
        ["@uiterlijk"] = "int",
        ["@uiterlijkVoor"] = "int",
        ["@Einddatum"] = "int",
        ["@frequentie"] = "int",
        ["@hoogstens"] = "int",
        ["@Ingangsdatum"] = "int",
        ["@isVerwerkt"] = "int",
        ["@Goedgekeurd"] = "int",
        ["@Afgewezen"] = "int",
        ["@NietBeoordeeld"] = "int",
        ["@Peildatum"] = "int",
        ["@periode"] = "int",
        ["@TariefInCenten"] = "int",
        ["@Toewijzingsdatum"] = "int",
        ["@ToewijzingNummer"] = "int",
        ["@uitslag"] = "int",
        ["@van"] = "bigint",
        ["@vanaf"] = "bigint",
        ["@vandaag"] = "int",
        ["@volgnummer"] = "int",
        ["@regelnummer"] = "int",
        ["@kolom"] = "int",
        ["@volume"] = "int",
        ["@wachtTot"] = "int",
        ["@gelezenVersie"] = "bigint",
        ["@ingediend"] = "bigint",
        ["@nummer"] = "bigint",
        ["@relatie"] = "bigint",
        ["@tijd"] = "bigint",
        ["@tot"] = "bigint",
        ["@toegekend"] = "bigint",
        ["@totEnMet"] = "bigint",
        ["@versie"] = "bigint",
        ["@vervangt"] = "bigint",
        ["@toestemming"] = "bigint",
        ["@minuten"] = "int",
        ["@begindatum"] = "int",
        ["@dag"] = "int",
        ["@vorige"] = "binary(32)",
        ["@keten"] = "binary(32)",
        ["@verzoek"] = "binary(32)",
        ["@zonder"] = "bigint",
        ["@ingediendVoor"] = "bigint",
        ["@eersteVersie"] = "bigint",
        ["@vorigeVersie"] = "bigint",
        ["@setversie"] = "int",
        ["@tarief"] = "bigint",
        ["@lengte"] = "bigint",
        ["@minstensAfgewezen"] = "bigint",
        ["@maand"] = "int",
        ["@gemeentenummer"] = "int",
        ["@aanbiedernummer"] = "int",
        ["@invoer"] = "bigint",
        ["@voor"] = "bigint",
        ["@contacten"] = "bigint",
    };

    private const string Blob = "varbinary(max)";
    private static readonly Lazy<List<string>> _schema = new(Schema);

    private static readonly Dictionary<string, Verzameling> _verzamelingen = new()
    {
        [nameof(Dossiersql.VulInvoer)] = Verzameling.Invoer,
        [nameof(Dossiersql.VulInvoerAan)] = Verzameling.Invoer,
        [nameof(Serversql.NieuweBevindingen)] = Verzameling.Bevindingen,
        [nameof(Serversql.NieuwePrestaties)] = Verzameling.Prestaties,
        [nameof(Serversql.NieuweContacten)] = Verzameling.Contacten,
        [nameof(Serversql.TelOp)] = Verzameling.Standen,
    };

    private static TestCaseData[] Elke() =>
    [
        .. Van(typeof(Sqlteksten), SqlServerTransactie.Teksten),
        .. Onderdelen(),
        .. Werklijsten(),
        Geval("Afkeur", Inzagesql.Afkeur(vanGemeente: false, vanAanbieder: false, vanWet: false)),
        Geval("Afkeur van een aanbieder bij een gemeente onder een wet", Inzagesql.Afkeur(vanGemeente: true, vanAanbieder: true, vanWet: true)),
        Geval("Logregels", SqlServerTransactie.Teksten.Logboek.Regels(new Logfilter().Voorwaarden)),
        Geval("Logregels op alles", SqlServerTransactie.Teksten.Logboek.Regels(new Logfilter { Van = new(2026, 1, 1), TotEnMet = new(2026, 1, 2), Wie = "x", Handeling = "y", Over = "z" }.Voorwaarden)),
        .. Van(typeof(Serversql), null),
        .. Van(typeof(Dossiersql), Dossiersql.VanNu),
        .. Van(typeof(Dossiersql), Dossiersql.VanToen, " van toen"),
    ];

    [TestCaseSource(nameof(Elke))]
    public void Een_opdracht_is_T_SQL_en_alles_wat_zij_noemt_bestaat(string naam, string opdracht) =>
        Assert.That(Fouten(naam, opdracht), Is.Empty, opdracht);

    [Test]
    public void De_migraties_zijn_T_SQL()
    {
        using var model = Model();
        Assert.That(Meldingen(model), Is.Empty);
    }

    [Test]
    public void Wat_een_migratie_aan_rijen_schrijft_is_T_SQL()
    {
        var opdrachten = Migratieopdrachten().OfType<DataModificationStatement>().ToList();
        Assert.That(opdrachten, Is.Not.Empty);
        foreach (var opdracht in opdrachten)
        {
            new Sql160ScriptGenerator().GenerateScript(opdracht, out var tekst);
            Assert.That(Fouten("migratie", tekst), Is.Empty, tekst);
        }
    }

    [TestCase("select nummer from prestaties", "SQL71502")]
    [TestCase("select nummerr from prestatie", "SQL71501")]
    [TestCase("select i.nummer from #invoerr i", "SQL71502")]
    [TestCase("select nummer from prestatie where", "SQL46029")]
    public void Een_opdracht_die_niet_klopt_wordt_gezien(string opdracht, string verwacht) =>
        Assert.That(Fouten("fout", opdracht), Has.Some.Contains(verwacht));

    [Test]
    public void Elke_verzameling_heeft_de_kolommen_van_haar_tabelsoort()
    {
        using var model = Model();
        foreach (var verzameling in _verzamelingen.Values.Append(Verzameling.Producten))
        {
            var soort = model.GetObject(TableType.TypeClass, new ObjectIdentifier("dbo", verzameling.Naam), DacQueryScopes.UserDefined);
            Assert.That(
                verzameling.Kolommen.Select(kolom => (kolom.Name, kolom.SqlDbType.ToString().ToLowerInvariant(), kolom.SqlDbType == System.Data.SqlDbType.NVarChar ? (int)kolom.MaxLength : 0)),
                Is.EqualTo(soort.GetReferenced(TableType.Columns).Select(kolom => (
                    kolom.Name.Parts[^1],
                    kolom.GetReferenced(TableTypeColumn.DataType).Single().Name.Parts[^1],
                    kolom.GetProperty<bool>(TableTypeColumn.IsMax) ? -1 : kolom.GetProperty<int>(TableTypeColumn.Length)))),
                verzameling.Naam);
        }
    }

    [Test]
    public void Elke_tekst_waarop_wordt_gezocht_heeft_een_binaire_volgorde()
    {
        using var model = Model();
        var kolommen = model.GetObjects(DacQueryScopes.UserDefined, Microsoft.SqlServer.Dac.Model.Index.TypeClass).SelectMany(index => index.GetReferenced(Microsoft.SqlServer.Dac.Model.Index.Columns))
            .Concat(model.GetObjects(DacQueryScopes.UserDefined, PrimaryKeyConstraint.TypeClass).SelectMany(sleutel => sleutel.GetReferenced(PrimaryKeyConstraint.Columns)))
            .Concat(model.GetObjects(DacQueryScopes.UserDefined, UniqueConstraint.TypeClass).SelectMany(uniek => uniek.GetReferenced(UniqueConstraint.Columns)))
            .Where(kolom => kolom.GetReferenced(Column.DataType).SingleOrDefault()?.Name.Parts[^1] == "nvarchar")
            .Distinct().ToList();
        Assert.That(kolommen, Has.Count.GreaterThan(10));
        Assert.That(kolommen.Where(kolom => kolom.GetProperty<string>(Column.Collation) != "Latin1_General_BIN2").Select(kolom => kolom.Name.ToString()), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Van(Type soort, object? opdrachten, string bij = "")
    {
        const BindingFlags Openbaar = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
        return soort.GetProperties(Openbaar).Where(eigenschap => eigenschap.PropertyType == typeof(string)).Select(eigenschap => Geval(eigenschap.Name, (string)eigenschap.GetValue(opdrachten)!, bij))
            .Concat(soort.GetFields(Openbaar).Where(veld => veld.FieldType == typeof(string) && veld.Name != nameof(Prestatiesql.Standberekening)).Select(veld => Geval(veld.Name, (string)veld.GetValue(null)!, bij)));
    }

    /// <summary>Elk onderdeel waarnaar de teksten verwijzen: een nieuw onderdeel wordt zo niet vergeten.</summary>
    private static IEnumerable<TestCaseData> Onderdelen() => typeof(Sqlteksten).GetProperties()
        .Where(eigenschap => eigenschap.PropertyType != typeof(string))
        .SelectMany(eigenschap => Van(eigenschap.PropertyType, eigenschap.GetValue(SqlServerTransactie.Teksten)));

    /// <summary>De werklijst met elk filter apart en met alles tegelijk, in elke volgorde.</summary>
    private static IEnumerable<TestCaseData> Werklijsten()
    {
        Werkfilter[] filters =
        [
            new(),
            new() { Stand = Werkstand.Alles },
            new() { Stand = Werkstand.Vastgehouden },
            new() { Stand = Werkstand.Vastgehouden, Regel = "TR321", Uiterlijk = Voorbeeld.Dag("2026-01-01"), Gemeente = new("0505") },
            new() { Gemeente = new("0505") },
            new() { Aanbieder = new("99990001") },
            new() { Regel = "TR321" },
            new() { Vanaf = new(1) },
            new() { Gemeente = new("0505"), Wet = Wet.Jw },
            new() { Stand = Werkstand.Vastgehouden, Wet = Wet.Wmo },
            new() { Maand = Voorbeeld.Maand("2026-01") },
            new() { Stand = Werkstand.Alles, Toegewezen = true },
            new() { Stand = Werkstand.Vastgehouden, Maand = Voorbeeld.Maand("2026-01"), Na = Voorbeeld.Dag("2026-01-01"), Uiterlijk = Voorbeeld.Dag("2026-01-08"), Vanaf = new(1), Toegewezen = true, Aanbieder = new("99990001") },
            new() { Gemeente = new("0505"), Aanbieder = new("99990001"), Regel = "TR321", Vanaf = new(1), Maand = Voorbeeld.Maand("2026-01") },
        ];
        foreach (var filter in filters)
        {
            yield return Geval($"Werktelling {filter}", SqlServerTransactie.Teksten.Inzage.Werktelling(filter));
            yield return Geval($"Termijnen {filter}", SqlServerTransactie.Teksten.Inzage.Termijnen(filter));
            yield return Geval($"Redenen {filter}", SqlServerTransactie.Teksten.Inzage.Redenen(filter));
            foreach (var volgorde in Enum.GetValues<Werkvolgorde>())
            {
                foreach (var isWeinig in (bool[])[true, false])
                {
                    var vraag = filter with { Volgorde = volgorde };
                    yield return Geval($"Werklijst {vraag} {(isWeinig ? "weinig" : "veel")}", SqlServerTransactie.Teksten.Inzage.Werklijst(vraag, isWeinig));
                }
            }
        }
    }

    private static TestCaseData Geval(string naam, string opdracht, string bij = "") => new TestCaseData(naam, opdracht).SetArgDisplayNames(naam + bij);

    private static List<string> Fouten(string naam, string opdracht)
    {
        var parameters = Parameters(naam, opdracht, out var fouten);
        if (fouten.Count > 0)
        {
            return fouten;
        }

        using var model = Model();
        // De tijdelijke tabellen bestaan buiten de opdracht: de procedure maakt ze zelf.
        var tijdelijk = opdracht.Contains('#', StringComparison.Ordinal) && opdracht != Dossiersql.MaakInvoer ? Dossiersql.MaakInvoer : "";
        model.AddObjects($"create procedure nagekeken {string.Join(", ", parameters)} as begin {tijdelijk}\n{opdracht}\nend");
        return Meldingen(model);
    }

    private static IEnumerable<string> Parameters(string naam, string opdracht, out List<string> fouten)
    {
        var boom = Ontleed(opdracht, out var gelezen);
        fouten = [.. gelezen.Select(fout => $"SQL{fout.Number}: {fout.Message}")];
        var zoeker = new Parameterzoeker();
        boom.Accept(zoeker);
        return zoeker.Namen.Select(parameter => parameter switch
        {
            "@rijen" => $"{parameter} {_verzamelingen[naam].Naam} readonly",
            "@producten" => $"{parameter} {Verzameling.Producten.Naam} readonly",
            _ => $"{parameter} {_soorten.GetValueOrDefault(parameter, "nvarchar(4000)")}",
        });
    }

    private static TSqlModel Model()
    {
        var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var opdracht in _schema.Value)
        {
            model.AddObjects(opdracht);
        }

        return model;
    }

    /// <summary>De tabellen zoals alle migraties samen ze maken. Een model kent geen wijzigingen: wat een latere migratie aan een tabel verandert, wordt in de tabel zelf verwerkt.</summary>
    private static List<string> Schema()
    {
        var opdrachten = new List<TSqlStatement>();
        TableDefinition Tabel(SchemaObjectName naam) => opdrachten.OfType<CreateTableStatement>().Single(tabel => tabel.SchemaObjectName.BaseIdentifier.Value == naam.BaseIdentifier.Value).Definition;
        foreach (var opdracht in Migratieopdrachten().Where(opdracht => opdracht is not DataModificationStatement))
        {
            switch (opdracht)
            {
                case AlterTableDropTableElementStatement weg:
                    weg.AlterTableDropTableElements.ToList().ForEach(element => Verwijder(Tabel(weg.SchemaObjectName), element));
                    break;
                case DropIndexStatement weg:
                    weg.DropIndexClauses.Cast<DropIndexClause>().ToList().ForEach(index => opdrachten.Remove(opdrachten.OfType<CreateIndexStatement>().Single(gemaakt => gemaakt.Name.Value == index.Index.Value)));
                    break;
                case AlterTableAddTableElementStatement erbij:
                    var tabel = Tabel(erbij.SchemaObjectName);
                    erbij.Definition.ColumnDefinitions.ToList().ForEach(tabel.ColumnDefinitions.Add);
                    erbij.Definition.TableConstraints.ToList().ForEach(tabel.TableConstraints.Add);
                    break;
                default:
                    opdrachten.Add(opdracht);
                    break;
            }
        }

        return opdrachten.ConvertAll(opdracht =>
        {
            new Sql160ScriptGenerator().GenerateScript(opdracht, out var tekst);
            return tekst;
        });
    }

    private static void Verwijder(TableDefinition tabel, AlterTableDropTableElement element)
    {
        var (kolommen, eisen) = (tabel.ColumnDefinitions, tabel.TableConstraints);
        Assert.That(
            element.TableElementType == TableElementType.Column
                ? kolommen.Remove(kolommen.Single(kolom => kolom.ColumnIdentifier.Value == element.Name.Value))
                : eisen.Remove(eisen.Single(eis => eis.ConstraintIdentifier.Value == element.Name.Value)));
    }

    private static IEnumerable<TSqlStatement> Migratieopdrachten()
    {
        foreach (var naam in typeof(Database).Assembly.GetManifestResourceNames().Where(naam => naam.Contains(".SqlServer.Migraties.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var lezer = new StreamReader(typeof(Database).Assembly.GetManifestResourceStream(naam)!);
            foreach (var opdracht in Ontleed(lezer.ReadToEnd(), out _).Batches.SelectMany(batch => batch.Statements))
            {
                yield return opdracht;
            }
        }
    }

    private static TSqlScript Ontleed(string script, out IList<ParseError> fouten)
    {
        using var tekst = new StringReader(script);
        return (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(tekst, out fouten);
    }

    private static List<string> Meldingen(TSqlModel model) =>
        [.. model.Validate().Where(melding => melding.MessageType == DacMessageType.Error || _onbekendeNaam.Contains($"{melding.Prefix}{melding.Number}")).Select(melding => melding.ToString())];

    private sealed class Parameterzoeker : TSqlFragmentVisitor
    {
        public SortedSet<string> Namen { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override void Visit(VariableReference node) => Namen.Add(node.Name);

        public override void Visit(VariableTableReference node) => Namen.Add(node.Variable.Name);
    }
}
