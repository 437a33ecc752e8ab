namespace Declaraties.Web.Toegang;

/// <summary>De aanmeldvoorziening is niet te bereiken, of geeft geen bruikbaar antwoord. Dat ligt niet aan wie zich aanmeldt: straks kan het wel.</summary>
internal sealed class AanmeldvoorzieningException(string melding, Exception? oorzaak = null) : Exception(melding, oorzaak)
{
    /// <summary>Na hoeveel seconden opnieuw proberen zin heeft.</summary>
    public const int Wachten = 10;

    /// <summary>Of een fout hierdoor komt, hoe diep ook verpakt; wie te lang wacht op een antwoord, heeft er ook geen.</summary>
    public static AanmeldvoorzieningException? In(Exception? fout)
    {
        for (var deze = fout; deze is not null; deze = deze.InnerException)
        {
            switch (deze)
            {
                case AanmeldvoorzieningException weg:
                    return weg;
                case HttpRequestException or TimeoutException:
                    return new AanmeldvoorzieningException("De aanmeldvoorziening geeft geen antwoord", fout);
            }
        }

        return null;
    }
}
