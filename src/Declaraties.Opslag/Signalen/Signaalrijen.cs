using Declaraties.Domein;
using Declaraties.Opslag.Sql;
using Declaraties.Signaleren;

namespace Declaraties.Opslag.Signalen;

/// <summary>Leest en schrijft signalen en hun stappen. Rijen komen erbij; alleen of een signaal openstaat wordt bijgewerkt.</summary>
/// <param name="transactie">De transactie waarin het gebeurt.</param>
/// <param name="nu">Het moment.</param>
/// <param name="versie">De vastlegging waarbij.</param>
internal sealed class Signaalrijen(Transactie transactie, DateTimeOffset nu, long versie)
{
    public const string Vervallen = "vervallen";

    private const string Gecrediteerd = "gecrediteerd";
    private readonly Signaalsql _sql = transactie.Sql.Signalen;

    /// <summary>Noteert dat de aanbieder om een credit is gevraagd; false als het signaal niet meer openstaat.</summary>
    public bool Vraag(long nummer, Gebruiker wie, string? toelichting)
    {
        if (Lees(_sql.Een, ("@nummer", nummer)) is not [{ Afgesloten: null } signaal] || !signaal.Signaal.Soort.IsVanPrestatie())
        {
            return false;
        }

        Stap(nummer, "gevraagd", wie.Naam, wie.Rol, null, toelichting is null ? null : Afscherming.ZonderBsn(toelichting));
        return true;
    }

    public static Signaalsleutel Sleutel(BewaardSignaal signaal) => Sleutel(signaal.Signaal);

    public static Signaalsleutel Sleutel(Signaal signaal) => new(signaal.Soort, signaal.Kenmerk);

    /// <summary>Voegt toe wat er niet was, herziet wat anders is, en sluit af wat niet meer zo is.</summary>
    public List<Signaal> Vergelijk(IReadOnlyCollection<BewaardSignaal> open, IReadOnlyCollection<Signaal> gewenst, Aanbieder aanbieder, PartijenId partijen, string bij)
    {
        var over = open.ToDictionary(Sleutel);
        var ontstaan = new List<Signaal>();
        foreach (var signaal in gewenst)
        {
            if (!over.Remove(Sleutel(signaal), out var stond))
            {
                Voeg(signaal, aanbieder, partijen, bij);
                ontstaan.Add(signaal);
            }
            else if (stond.Signaal.Toelichting != signaal.Toelichting && !IsZelfdePaar(stond.Signaal, signaal))
            {
                Stap(stond.Nummer, "herzien", Gebruiker.Dienst.Naam, Gebruiker.Dienst.Rol, signaal.Bedrag, signaal.Toelichting);
            }
        }

        foreach (var weg in over.Values)
        {
            var credit = new[] { weg.Signaal.Referentie, weg.Signaal.Andere }.OfType<string>()
                .Any(referentie => transactie.Getal(_sql.IsGecrediteerd, ("@relatie", partijen.Waarde), ("@referentie", referentie)) is not null);
            SluitAf(weg, credit ? Gecrediteerd : Vervallen);
        }

        return ontstaan;
    }

    /// <summary>Twee prestaties die elkaar overlappen zijn dezelfde twee, wie er ook voorop staat.</summary>
    private static bool IsZelfdePaar(Signaal een, Signaal ander) => een.Soort == Signaalsoort.Dubbel && een.Kenmerk == ander.Kenmerk;

    public List<BewaardSignaal> Open(Aanbieder aanbieder, PartijenId partijen) => Lees(_sql.OpenBijPartijen, ("@aanbieder", aanbieder), ("@relatie", partijen.Waarde));

    public List<BewaardSignaal> OpenBij(Aanbieder aanbieder, PartijenId partijen, IEnumerable<int> nummers) =>
        Lees(_sql.OpenBijToewijzingen, ("@aanbieder", aanbieder), ("@relatie", partijen.Waarde), ("@nummers", AlsJson(nummers)));

    public List<BewaardSignaal> Lees(string vraag, params ReadOnlySpan<Parameter> parameters)
    {
        using var rijen = transactie.Lees(vraag, parameters);
        var gelezen = new List<BewaardSignaal>();
        while (rijen.Lees())
        {
            gelezen.Add(BewaardSignaal.Lees(rijen));
        }

        return gelezen;
    }

    public static string AlsJson(IEnumerable<int> nummers) => Getallen.AlsJson(nummers.Order().Select(nummer => (long)nummer));

    public void Voeg(Signaal signaal, Aanbieder aanbieder, PartijenId? partijen, string bij)
    {
        var nummer = transactie.Getal(
            _sql.Nieuw,
            ("@soort", signaal.Soort.Naam()),
            ("@aanbieder", aanbieder),
            ("@relatie", partijen?.Waarde),
            ("@toewijzing", (long?)signaal.ToewijzingNummer),
            ("@referentie", signaal.Referentie),
            ("@andere", signaal.Andere),
            ("@categorie", signaal.Product?.Categorie),
            ("@code", signaal.Product?.Code),
            ("@begindatum", (long?)signaal.Periode?.Begin.AlsGetal()),
            ("@einddatum", (long?)signaal.Periode?.Eind.AlsGetal()),
            ("@kenmerk", signaal.Kenmerk),
            ("@bedrag", signaal.Bedrag.Cent),
            ("@toelichting", signaal.Toelichting),
            ("@bij", bij),
            ("@versie", versie),
            ("@nu", nu.AlsTekst()));
        foreach (var referentie in new[] { signaal.Referentie, signaal.Andere }.OfType<string>())
        {
            transactie.Voer(_sql.ZetOpWerklijst, ("@signaal", nummer), ("@referentie", referentie));
        }
    }

    public void SluitAf(BewaardSignaal signaal, string soort)
    {
        transactie.Voer(_sql.SluitAf, ("@signaal", signaal.Nummer), ("@soort", soort));
        Stap(signaal.Nummer, soort, Gebruiker.Dienst.Naam, Gebruiker.Dienst.Rol, null, null);
        foreach (var referentie in new[] { signaal.Signaal.Referentie, signaal.Signaal.Andere }.OfType<string>())
        {
            transactie.Voer(_sql.HaalVanWerklijst, ("@aanbieder", signaal.Aanbieder), ("@signaal", signaal.Nummer), ("@referentie", referentie));
        }
    }

    private void Stap(long signaal, string soort, string wie, string rol, Bedrag? bedrag, string? toelichting) => transactie.Voer(
        _sql.NieuweStap, ("@signaal", signaal), ("@soort", soort), ("@versie", versie), ("@nu", nu.AlsTekst()), ("@wie", wie), ("@rol", rol), ("@bedrag", bedrag?.Cent), ("@toelichting", toelichting));
}
