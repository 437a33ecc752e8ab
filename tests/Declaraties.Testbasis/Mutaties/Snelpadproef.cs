using Declaraties.Beantwoorden;
using Declaraties.Berichten;
using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Lezen;
using Declaraties.Domein;

namespace Declaraties.Testbasis.Mutaties;

/// <summary>
/// Leest een bestand langs het snelle pad en langs het zekere. Wat het snelle aanvaardt hoort het zekere te aanvaarden, met hetzelfde
/// bericht; wat eruit komt is altijd wat het zekere ervan zegt.
/// </summary>
public static class Snelpadproef
{
    /// <summary>Leeg als het klopt; anders wat er verschilt.</summary>
    /// <param name="stuk">Zoveel bytes geeft een stroom per keer.</param>
    /// <param name="snel">Of het snelle pad het bestand aanvaardde.</param>
    public static string? Verschil(Berichtsoort soort, byte[] bestand, int stuk, out bool snel) => soort switch
    {
        Berichtsoort.Wmo301 or Berichtsoort.Jw301 => Verschil<ToewijzingBericht, ToewijzingBouwer>(
            [Berichtrol.Toewijzing], bestand, stuk, out snel, () => new(), Berichtlezer.LeesToewijzing(bestand), stroom => Berichtlezer.LeesToewijzing(stroom)),
        Berichtsoort.Wmo323 or Berichtsoort.Jw323 => Verschil<DeclaratieBericht, DeclaratieBouwer>(
            [Berichtrol.Declaratie], bestand, stuk, out snel, () => new(0), Berichtlezer.LeesDeclaratie(bestand), stroom => Berichtlezer.LeesDeclaratie(stroom)),
        Berichtsoort.Wmo325 or Berichtsoort.Jw325 => Verschil<Antwoord, AntwoordBouwer>(
            [Berichtrol.Antwoord], bestand, stuk, out snel, () => new(), Berichtlezer.LeesAntwoord(bestand), null),
        _ when soort.IsOndersteuning() => Verschil<OndersteuningBericht, OndersteuningBouwer>(
            [Berichtrol.Start, Berichtrol.Stop], bestand, stuk, out snel, () => new(), Berichtlezer.LeesOndersteuning(bestand), stroom => Berichtlezer.LeesOndersteuning(stroom)),
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    private static string? Verschil<T, TBouwer>(
        Berichtrol[] rollen,
        byte[] bestand,
        int stuk,
        out bool snel,
        Func<TBouwer> nieuw,
        Leesresultaat<T> gelezen,
        Func<Stream, Leesresultaat<T>>? uitStroom)
        where T : class
        where TBouwer : Bouwer, IBouwt<T>
    {
        var keus = new Leeskeus(Editieregister.Standaard, rollen);
        var bouwer = nieuw();
        snel = Snelpad.Lees(keus, new Snelvenster(bestand), bouwer, out _);
        var uitBlokken = nieuw();
        using var blokken = new Stukjes(bestand, stuk);
        if (snel != Snelpad.Lees(keus, new Snelvenster(blokken, 0), uitBlokken, out _))
        {
            return $"uit het geheugen {(snel ? "" : "niet ")}snel, in blokken andersom";
        }

        if (snel != gelezen.LangsSnelPad)
        {
            return "het snelle pad is niet genomen of ten onrechte genomen";
        }

        var zeker = Berichtlezer.LeesZeker<T, TBouwer>(keus, new Invoer(bestand, Leesgrenzen.Standaard.MaxTekens), Leesgrenzen.Standaard, nieuw());
        if (snel && !zeker.IsGeldig)
        {
            return $"snel aanvaard, maar {zeker.Fouten[0]}";
        }

        var verwacht = Uitkomst(zeker);
        if (snel && Velden.AlsTekst(uitBlokken.Bericht()) != Velden.AlsTekst(zeker.Bericht))
        {
            return $"in blokken {Velden.AlsTekst(uitBlokken.Bericht())}\nzeker {Velden.AlsTekst(zeker.Bericht)}";
        }

        if (Uitkomst(gelezen) != verwacht)
        {
            return $"gelezen {Uitkomst(gelezen)}\nzeker {verwacht}";
        }

        // Away from the start: giving up has to come back to where the file begins.
        using var verderop = new Stukjes([.. "rommel"u8, .. bestand], stuk) { Position = 6 };
        return uitStroom is not null && Uitkomst(uitStroom(verderop)) != verwacht ? "uit een stroom komt iets anders" : null;
    }

    private static string Uitkomst<T>(Leesresultaat<T> resultaat)
        where T : class => Velden.AlsTekst((resultaat.Bericht, resultaat.Fouten, resultaat.Einde != Leeseinde.Heel));

    /// <summary>Een stroom die telkens hoogstens een paar bytes geeft.</summary>
    private sealed class Stukjes(byte[] bytes, int stuk) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(stuk, buffer.Length)]);
    }
}
