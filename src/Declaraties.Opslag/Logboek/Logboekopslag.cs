using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Declaraties.Domein;

namespace Declaraties.Opslag.Logboek;

/// <summary>
/// Wie wat deed (BIO2). Regels komen erbij en veranderen nooit: elke regel draagt een SHA-256 over zichzelf en over die van de vorige, zodat het opvalt als er
/// een wordt veranderd, weggehaald of tussengevoegd. Wie de laatste regels weghaalt valt alleen op tegenover een kop die elders is bewaard. Een Bsn komt er niet in:
/// is er een getoond, dan heet dat naar de toewijzing of de prestatie waarvoor.
/// </summary>
public sealed class Logboekopslag(Database database, TimeProvider klok)
{
    private static readonly byte[] _begin = new byte[SHA256.HashSizeInBytes];

    /// <summary>Schrijft een regel die niet bij een andere vastlegging hoort: wat iemand zag, zocht of afdrukte.</summary>
    /// <param name="wie">Wie het deed.</param>
    /// <param name="handeling">Wat hij deed.</param>
    /// <param name="object">Waarmee; nooit een Bsn.</param>
    /// <param name="uitkomst">Hoe het afliep.</param>
    /// <param name="reden">Waarom, als hij dat zei.</param>
    public void Schrijf(Gebruiker wie, string handeling, string @object, string uitkomst, string? reden = null) => database.InTransactie(Grendel.Logboek, transactie =>
    {
        Schrijf(transactie, klok.GetUtcNow(), wie, handeling, @object, uitkomst, reden);
        return 0;
    });

    /// <summary>Schrijft een regel in de transactie van een ander, die de grendel van het logboek heeft.</summary>
    internal static void Schrijf(Transactie transactie, DateTimeOffset nu, Gebruiker wie, string handeling, string @object, string uitkomst, string? reden)
    {
        ArgumentNullException.ThrowIfNull(wie);
        var laatste = transactie.Eerste<(long Nummer, byte[]? Keten)>(transactie.Sql.Logboek.LaatsteLogregel);
        var regel = new Logregel
        {
            Nummer = laatste.Nummer + 1,
            Moment = nu.AlsTekst(),
            Wie = wie.Naam,
            Rol = wie.Rol,
            Handeling = handeling,
            Object = Afscherming.ZonderBsn(@object),
            Uitkomst = Afscherming.ZonderBsn(uitkomst),
            Reden = reden is null ? null : Afscherming.ZonderBsn(reden),
            Herkomst = wie.Herkomst,
            Onderwerp = wie.Onderwerp,
            Uitgever = wie.Uitgever,
            Vorige = laatste.Keten ?? _begin,
        };
        transactie.Execute(
            transactie.Sql.Logboek.NieuweLogregel,
            new
            {
                nummer = regel.Nummer,
                moment = regel.Moment,
                wie = regel.Wie,
                rol = regel.Rol,
                handeling = regel.Handeling,
                @object = regel.Object,
                uitkomst = regel.Uitkomst,
                reden = regel.Reden,
                herkomst = regel.Herkomst,
                onderwerp = regel.Onderwerp,
                uitgever = regel.Uitgever,
                vorige = regel.Vorige,
                keten = Keten(regel),
            });
    }

    /// <summary>De laatste regels, de nieuwste voorop.</summary>
    public IReadOnlyList<Logregel> Laatste(int hoogstens) => Zoek(new Logfilter(), hoogstens);

    /// <summary>Regels die aan een filter voldoen, de nieuwste voorop.</summary>
    public IReadOnlyList<Logregel> Zoek(Logfilter filter, int hoogstens) => database.Leest(transactie => Zoek(transactie, filter, hoogstens));

    /// <summary>Elke regel die aan een filter voldoet, de nieuwste voorop, aan <paramref name="werk"/>: te lezen zolang dat duurt, en een stuk tegelijk in het geheugen.</summary>
    /// <param name="filter">Welke.</param>
    /// <param name="werk">Wat ermee gebeurt.</param>
    /// <param name="perKeer">Zoveel regels worden tegelijk gehaald.</param>
    public T LeesAlle<T>(Logfilter filter, Func<IEnumerable<Logregel>, T> werk, int perKeer = 1000) => database.Leest(transactie => werk(StukVoorStuk(transactie, filter, perKeer)));

    /// <summary>Wat er ooit is gedaan, op naam.</summary>
    public IReadOnlyList<string> Handelingen() => database.Leest<IReadOnlyList<string>>(transactie => [.. transactie.Query<string>(transactie.Sql.Logboek.Handelingen)]);

    /// <summary>Loopt de keten na, van het begin af.</summary>
    /// <param name="kop">Een kop die eerder is genoteerd: de regel met dat nummer moet er nog staan, met die keten. Null om dat over te slaan.</param>
    public Logcontrole Controleer(Logkop? kop = null) => database.Leest(transactie =>
    {
        var vorige = new Logkop(0, Convert.ToHexStringLower(_begin));
        var gebreken = new List<string>();
        var kopGezien = kop is null;
        foreach (var regel in transactie.Query<Logregel>(transactie.Sql.Logboek.AlleLogregels))
        {
            if (regel.Nummer != vorige.Nummer + 1)
            {
                gebreken.Add(string.Create(CultureInfo.InvariantCulture, $"Na regel {vorige.Nummer} volgt regel {regel.Nummer}: er is iets weggehaald of tussengevoegd."));
            }

            if (Convert.ToHexStringLower(regel.Vorige) != vorige.Keten)
            {
                gebreken.Add(string.Create(CultureInfo.InvariantCulture, $"Regel {regel.Nummer} sluit niet aan op regel {vorige.Nummer}."));
            }

            if (!regel.Keten.AsSpan().SequenceEqual(Keten(regel)))
            {
                gebreken.Add(string.Create(CultureInfo.InvariantCulture, $"Regel {regel.Nummer} is veranderd: zij past niet bij haar keten."));
            }

            vorige = new Logkop(regel.Nummer, Convert.ToHexStringLower(regel.Keten));
            kopGezien |= vorige == kop;
        }

        if (!kopGezien)
        {
            gebreken.Add($"De kop {kop} staat er niet meer: regels zijn weggehaald, of de keten is opnieuw gemaakt.");
        }

        return new Logcontrole(vorige.Nummer, vorige, gebreken);
    });

    private static IReadOnlyList<Logregel> Zoek(Transactie transactie, Logfilter filter, int hoogstens) =>
        [.. transactie.Query<Logregel>(transactie.Sql.Logboek.Regels(filter.Voorwaarden), filter.Parameters(hoogstens))];

    private static IEnumerable<Logregel> StukVoorStuk(Transactie transactie, Logfilter filter, int perKeer)
    {
        for (var stuk = Zoek(transactie, filter, perKeer); stuk.Count > 0; stuk = Zoek(transactie, filter with { Voor = stuk[^1].Nummer }, perKeer))
        {
            foreach (var regel in stuk)
            {
                yield return regel;
            }
        }
    }

    /// <summary>
    /// Elk veld met zijn lengte ervoor: twee velden zijn nooit te verwarren met twee andere. Wie iemand is volgens een aanmeldvoorziening komt erachter als het er is: zo klopt ook een regel van voordat dat werd
    /// bewaard, en valt het op als het er later bij wordt gezet of wordt weggehaald.
    /// </summary>
    private static byte[] Keten(Logregel regel)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha256.AppendData(regel.Vorige);
        Span<byte> getal = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(getal, regel.Nummer);
        sha256.AppendData(getal);
        ReadOnlySpan<string?> velden = [regel.Moment, regel.Wie, regel.Rol, regel.Handeling, regel.Object, regel.Uitkomst, regel.Reden, regel.Herkomst, regel.Onderwerp, regel.Uitgever];
        foreach (var veld in regel is { Onderwerp: null, Uitgever: null } ? velden[..^2] : velden)
        {
            var bytes = veld is null ? [] : Encoding.UTF8.GetBytes(veld);
            BinaryPrimitives.WriteInt64BigEndian(getal, veld is null ? -1 : bytes.Length);
            sha256.AppendData(getal);
            sha256.AppendData(bytes);
        }

        return sha256.GetHashAndReset();
    }
}
