using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Declaraties.Beantwoorden;
using Declaraties.Berichten;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Rapporten;
using Declaraties.Opslag.Sqlite;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag.Specs;

/// <summary>
/// Een echte database voor één voorbeeld, met de opslag eromheen. Bytes van een bericht zijn hier wat er in het bericht staat, uitgeschreven;
/// deze opslag onthoudt zelf welk bericht bij welke bytes hoort.
/// </summary>
internal sealed partial class Proefopslag : IDisposable
{
    private static readonly JsonSerializerOptions _uitgeschreven = new() { IgnoreReadOnlyProperties = true, Converters = { new BsnVoluit(), new Editienaam() } };
    private readonly Proefdatabase _proef;
    private readonly Dictionary<string, DeclaratieBericht> _post = new(StringComparer.Ordinal);

    public Proefopslag(Proefserver server) => _proef = server.Leen();

    public static DateOnly Vandaag { get; } = Voorbeeld.Dag("2025-11-10");

    /// <summary>Hoe een ander dezelfde database kan openen.</summary>
    public string Adres => _proef.Adres;

    public Database Database => _proef.Database;

    public Referentieopslag Referenties => new(Database, TimeProvider.System);

    public Beurten Beurten => new(Database, TimeProvider.System);

    public Declaratieopslag Declaraties => new(Database);

    public static Gebruiker Beoordelaar { get; } = new("beoordelaar", "financien", "proef");

    /// <summary>Alsof dit bericht langs de dienst kwam en zijn oordeel wordt vastgehouden.</summary>
    /// <returns>De sleutel van de ontvangst.</returns>
    public string HoudVast(DeclaratieBericht bericht, long versie)
    {
        var bytes = Post(bericht);
        var ontvangst = Beurten.Bewaar(new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(bytes) }, new("WMO323", bericht.Gemeente, bericht.Aanbieder)).Ontvangst;
        Database.InTransactie(Grendel.Geen, transactie => transactie.Execute(transactie.Sql.Ontvangsten.HoudVast, new { versie, uiterlijk = Vandaag.AddDays(1000), ontvangst.Nummer }));
        return ontvangst.Sleutel;
    }

    public Benuttingopslag Benutting => new(Database);

    /// <summary>Een tarief en een productregel waarmee <see cref="EenPrestatie"/> wordt goedgekeurd.</summary>
    public Proefopslag MetContract(string aanbieder = Voorbeeld.Aanbieder)
    {
        Referenties.VoegProductenToe([Rij(1, Lijstregel(Voorbeeld.Product))]);
        Referenties.VoegContractenToe([Rij(1, Afspraak(aanbieder))]);
        return this;
    }

    /// <summary>Leest elke toewijzing met een eigen bericht.</summary>
    public Proefopslag Met(params EenToewijzing[] toewijzingen)
    {
        foreach (var toewijzing in toewijzingen)
        {
            Assert.That(Lees(new EenToewijzingBericht(toewijzing).VanClient(toewijzing.Bsn)).Lot, Is.EqualTo(Toewijzinglot.Opgenomen));
        }

        return this;
    }

    public Toewijzinguitslag Lees(EenToewijzingBericht bericht) => NeemOp([bericht.Bouw()])[0];

    /// <summary>Neemt een melding van start of stop op, zoals zij is geschreven.</summary>
    public Ondersteuningsuitslag Meld(string bericht) => Meld(Encoding.UTF8.GetBytes(bericht));

    private Ondersteuningsuitslag Meld(byte[] bericht)
    {
        var gelezen = Berichtlezer.LeesOndersteuning(bericht).Bericht!;
        return Beurten.VanAanbieder(gelezen.Aanbieder, beurt => beurt.NeemOp(gelezen, Vingerafdruk.Van(bericht)));
    }

    /// <summary>Neemt een reeks op in één beurt, zoals de dienst dat doet.</summary>
    /// <param name="berichten">De berichten.</param>
    /// <param name="bezwaren">Wat er op een bericht is aan te merken; zonder is dat nooit iets.</param>
    public IReadOnlyList<Toewijzinguitslag> NeemOp(IReadOnlyList<ToewijzingBericht> berichten, Func<ToewijzingBericht, Toewijzingsdossier, IReadOnlyList<string>>? bezwaren = null) =>
        Beurten.VanToewijzingen(berichten.Select(bericht => bericht.Aanbieder), beurt => berichten.Select(bericht => NeemOp(beurt, bericht, bezwaren)).ToList());

    public static Toewijzinguitslag NeemOp(Beurt beurt, ToewijzingBericht bericht, Func<ToewijzingBericht, Toewijzingsdossier, IReadOnlyList<string>>? bezwaren = null)
    {
        var afdruk = Afdruk(Bytes(bericht));
        if (beurt.IsOpgenomen(afdruk))
        {
            return Toewijzinguitslag.AlVerwerkt;
        }

        var dossier = beurt.Laad(bericht, Vandaag);
        return bezwaren?.Invoke(bericht, dossier) is { Count: > 0 } redenen ? Toewijzinguitslag.Geweigerd(redenen) : beurt.NeemOp(bericht, afdruk, dossier, []);
    }

    /// <summary>Dient een declaratie in en laat de kern oordelen.</summary>
    public BewaardOordeel Dien(EenDeclaratie declaratie, DateOnly? peildatum = null) => Dien(declaratie.Bouw(), peildatum);

    public BewaardOordeel Dien(DeclaratieBericht bericht, DateOnly? peildatum = null, Action<Dossier>? dossier = null) => Dien(Database, bericht, Post(bericht), peildatum, zaak =>
    {
        dossier?.Invoke(zaak.Dossier);
        return Beslis(zaak);
    });

    /// <summary>Dient een bericht in zoals de dienst dat doet, bij een database die ook van een ander kan zijn.</summary>
    public static BewaardOordeel Dien(
        Database database, DeclaratieBericht bericht, byte[] bytes, DateOnly? peildatum = null, Func<Zaak, Beslissing>? beslis = null, Beslissing? voorwerk = null)
    {
        var (afschrift, dag) = (Afschrift.Van(bytes), peildatum ?? Vandaag);
        return new Beurten(database, TimeProvider.System).VanAanbieder(bericht.Aanbieder, beurt =>
            beurt.Bekend(afschrift.Vingerafdruk)
            ?? beurt.Bewaar(beurt.Herzien(voorwerk, bericht, dag) ?? (beslis ?? Beslis)(beurt.Laad(bericht, afschrift.Vingerafdruk, dag)), afschrift));
    }

    /// <summary>Beoordeelt opnieuw zoals de dienst dat doet.</summary>
    public static Beoordelingsuitslag BeoordeelOpnieuw(Beurten beurten, string sleutel, long versie, DateOnly peildatum, Handeling handeling, Func<OordeelVanToen, DeclaratieBericht> bericht, Func<Zaak, Beslissing>? beslis = null) =>
        beurten.VanVastgehouden(sleutel, versie, beurt =>
        {
            var beslissing = (beslis ?? Beslis)(beurt.LaadOpnieuw(beurt.Huidig, bericht(beurt.Huidig), peildatum));
            var beproeving = beurt.Vergelijk(beurt.Huidig, beslissing);
            return beproeving.Bezwaar is { } bezwaar
                ? new Beoordelingsuitslag(sleutel, Beoordelingslot.Gecrediteerd, bezwaar) { Beproeving = beproeving }
                : new Beoordelingsuitslag(sleutel, Beoordelingslot.Gelukt, "") { Versie = beurt.Vervang(beslissing, handeling), Beproeving = beproeving };
        });

    /// <summary>Wat opnieuw beoordelen zou veranderen; null als de declaratie niet wordt vastgehouden.</summary>
    public Beproeving? Proef(string sleutel, DateOnly peildatum, Func<Zaak, Beslissing>? beslis = null) => Beurten.Lees(lezing =>
        lezing.Vastgehouden(sleutel) is { } toen ? lezing.Vergelijk(toen, (beslis ?? Beslis)(lezing.LaadOpnieuw(toen, Bericht(toen), peildatum))) : null);

    /// <summary>Dient in en verwacht dat alles wordt toegewezen.</summary>
    public BewaardOordeel Keur(EenDeclaratie declaratie)
    {
        var oordeel = Dien(declaratie);
        Assert.That(oordeel.Uitslag, Is.EqualTo(Uitslag.VolledigToegewezen), string.Join('\n', oordeel.Bevindingen.Select(b => $"{b.Regel}: {b.Toelichting}")));
        return oordeel;
    }

    /// <summary>Het dossier zoals het nu zou zijn.</summary>
    public Dossier Dossier(EenDeclaratie declaratie) => Declaraties.Laad(declaratie.Bouw(), default, Vandaag).Dossier;

    /// <summary>Haalt het dossier van toen terug, en vergelijkt het opnieuw gevelde oordeel met het bewaarde.</summary>
    public Dossier Herspeel(long versie)
    {
        var (zaak, bewaard) = Herlees(versie);
        var nu = Beslis(zaak);
        Assert.That(nu.Oordeel.Uitslag, Is.EqualTo(bewaard.Uitslag));
        Assert.That(nu.Oordeel.Bevindingen.Select(BewaardeBevinding.Van), Is.EqualTo(bewaard.Bevindingen));
        Assert.That(nu.Antwoord, Is.EqualTo(bewaard.Antwoord));
        return zaak.Dossier;
    }

    /// <summary>De zaak van toen en het oordeel dat daarover is bewaard.</summary>
    public (Zaak Zaak, BewaardOordeel Bewaard) Herlees(long versie) => Beurten.Lees(lezing =>
        lezing.Toen(versie) is { } toen ? (lezing.LaadZoalsToen(toen, Bericht(toen)), toen.Oordeel) : throw new AssertionException($"Er is geen oordeel {versie}."));

    public DeclaratieBericht Bericht(OordeelVanToen toen) => _post[Encoding.UTF8.GetString(toen.Bytes)];

    public byte[] Post(DeclaratieBericht bericht)
    {
        var bytes = Bytes(bericht);
        _post[Encoding.UTF8.GetString(bytes)] = bericht;
        return bytes;
    }

    public static Beslissing Beslis(Zaak zaak)
    {
        var verwerkt = Verwerking.Verwerk(zaak.Bericht, zaak.Dossier, zaak.Vingerafdruk);
        return new Beslissing(zaak, verwerkt.Oordeel, Bytes(verwerkt.Antwoord));
    }

    /// <summary>Alles wat er in staat, als bytes: wie gelijk is, is gelijk.</summary>
    public static byte[] Bytes<T>(T waarde) => JsonSerializer.SerializeToUtf8Bytes(waarde, _uitgeschreven);

    public static Vingerafdruk Afdruk(byte[] bytes) => new(SHA256.HashData(bytes));

    public static Bestandsregel<T> Rij<T>(int regelnummer, T waarde) => new(regelnummer, waarde);

    public static Contractregel Afspraak(
        string aanbieder = Voorbeeld.Aanbieder, Product? product = null, Eenheid eenheid = Eenheid.Minuut, int tarief = Voorbeeld.MinuutTarief, string van = "2021-01-01", string? totEnMet = null) => new()
        {
            Aanbieder = new(aanbieder),
            Product = product ?? Voorbeeld.Product,
            Eenheid = eenheid,
            Tarief = new Bedrag(tarief),
            Ingangsdatum = Voorbeeld.Dag(van),
            Einddatum = totEnMet is null ? null : Voorbeeld.Dag(totEnMet),
        };

    public static Productregel Lijstregel(Product product, string omschrijving = "Begeleiding", string van = "2021-01-01", string? totEnMet = null) => new()
    {
        Product = product,
        Omschrijving = omschrijving,
        Ingangsdatum = Voorbeeld.Dag(van),
        Einddatum = totEnMet is null ? null : Voorbeeld.Dag(totEnMet),
    };

    /// <summary>Alles wat in de database staat, rij voor rij.</summary>
    public IReadOnlyList<string> Inhoud() => Inhoud(Database);

    /// <summary>Wat er in deze tabellen staat, zonder de nummers die de server uitdeelt: een SQL Server geeft er een waarvan niets bleef staan niet nog eens.</summary>
    public IReadOnlyList<string> Inhoud(HashSet<string> tabellen) =>
        [.. Inhoud().Where(rij => tabellen.Contains(rij[..rij.IndexOf(':', StringComparison.Ordinal)])).Select(rij => Uitgedeeld().Replace(rij, ""))];

    public static IReadOnlyList<string> Inhoud(Database database)
    {
        var tabellen = database is SqliteDatabase
            ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
            : "select name from sys.tables order by name";
        return database.Leest(transactie =>
        {
            var inhoud = new List<string>();
            foreach (var tabel in transactie.Query<string>(tabellen).ToList())
            {
                foreach (IDictionary<string, object?> rij in transactie.Query<dynamic>($"select * from {tabel} order by 1, 2"))
                {
                    inhoud.Add($"{tabel}: {string.Join(", ", rij.Select(veld => $"{veld.Key}={(veld.Value is byte[] bytes ? Convert.ToHexString(bytes) : veld.Value)}"))}");
                }
            }

            return inhoud;
        });
    }

    /// <summary>Op de werklijst staat wat de migratie er bij een database van vroeger op zet.</summary>
    public void LijstenKloppen(params string[] verwacht)
    {
        var map = Database is SqliteDatabase ? "Migraties" : "SqlServer.Migraties";
        using var lezer = new StreamReader(typeof(Database).Assembly.GetManifestResourceStream($"Declaraties.Opslag.{map}.0007-werklijst.sql")!);
        var migratie = lezer.ReadToEnd();
        var vraag = migratie[migratie.IndexOf("select l.lijst", StringComparison.Ordinal)..];
        var volgensMigratie = Rijen(vraag[..vraag.IndexOf(';', StringComparison.Ordinal)]);
        var lijsten = Rijen("select lijst, versie, relatie_id, gemeente, aanbieder, niet_toegekend, uitslag from werkregel");
        Assert.That(lijsten, Is.EqualTo(volgensMigratie));
        Assert.That(lijsten.Select(rij => rij.Split(", ")[0]), Is.EqualTo(verwacht));

        List<string> Rijen(string sql) =>
            [.. Database.Leest(transactie => transactie.Query<dynamic>(sql).Select(rij => string.Join(", ", ((IDictionary<string, object?>)rij).Values)).Order(StringComparer.OrdinalIgnoreCase).ToList())];
    }

    public void Dispose() => _proef.Dispose();

    [GeneratedRegex(@"(?<=\b(?:versie|relatie_id)=)\d+")]
    private static partial Regex Uitgedeeld();

    private sealed class Editienaam : JsonConverter<Editie>
    {
        public override Editie Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Editie value, JsonSerializerOptions options) => writer.WriteStringValue(value.Naam);
    }

    private sealed class BsnVoluit : JsonConverter<Bsn>
    {
        public override Bsn Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Bsn.VanGetal(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Bsn value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Getal);
    }
}
