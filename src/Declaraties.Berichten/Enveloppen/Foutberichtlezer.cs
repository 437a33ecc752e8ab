using System.Globalization;
using System.Xml;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten.Enveloppen;

/// <summary>
/// Leest een foutbericht (Fo01). Het gaat over iets dat wij stuurden, dus het wordt ruim genomen: wat ontbreekt blijft leeg, en de envelop die erin terugkomt (<c>detailsXML</c>) wordt voorbijgelezen. Alleen de
/// code moet er zijn: zonder is er niets gezegd.
/// </summary>
public static class Foutberichtlezer
{
    private static readonly XmlReaderSettings _lezen = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true };

    /// <summary>Of een bestand een foutbericht is, naar zijn eerste element.</summary>
    /// <param name="bestand">Een stroom bij het begin van het bestand; hij is daarna ergens anders.</param>
    public static bool Is(Stream bestand)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        try
        {
            using var lezer = XmlReader.Create(bestand, _lezen);
            return IsFoutbericht(lezer);
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>Leest een foutbericht.</summary>
    /// <param name="bestand">Het bestand, vanaf het begin.</param>
    /// <exception cref="FoutberichtException">Het is er geen, of het zegt niet wat er mis is.</exception>
    public static OntvangenFoutbericht Lees(Stream bestand)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        try
        {
            using var lezer = XmlReader.Create(bestand, _lezen);
            if (!IsFoutbericht(lezer))
            {
                throw new FoutberichtException("Dit is geen Fo01Bericht.");
            }

            var waarden = Waarden(lezer);
            return new()
            {
                Zender = Naam(waarden, "organisatie"),
                Referentienummer = Naam(waarden, "referentienummer"),
                CrossRefnummer = Naam(waarden, "crossRefnummer"),
                Code = Naam(waarden, "code") ?? throw new FoutberichtException("In het Fo01Bericht ontbreekt body/code: wat er mis is."),
                Plek = waarden.GetValueOrDefault("plek"),
                Omschrijving = waarden.GetValueOrDefault("omschrijving"),
                Details = waarden.GetValueOrDefault("details"),
            };
        }
        catch (XmlException fout)
        {
            throw new FoutberichtException(string.Create(CultureInfo.InvariantCulture, $"Het Fo01Bericht is geen goede XML, bij regel {fout.LineNumber}, teken {fout.LinePosition}."));
        }
    }

    /// <summary>Het nummer van een foutbericht dat wij zelf schreven.</summary>
    public static string Referentienummer(byte[] foutbericht) => Lees(new MemoryStream(foutbericht, writable: false)).Referentienummer!;

    private static string? Naam(Dictionary<string, string> waarden, string naam) =>
        waarden.GetValueOrDefault(naam) is not { } waarde ? null : waarde.Length <= OntvangenFoutbericht.LangsteNaam ? waarde : waarde[..OntvangenFoutbericht.LangsteNaam];

    private static bool IsFoutbericht(XmlReader lezer) =>
        lezer.MoveToContent() == XmlNodeType.Element && (lezer.LocalName, lezer.NamespaceURI) == (Envelopwortel.Fo01.Naam, Ggk.Stuf);

    /// <summary>De eerste waarde van elk element van StUF zonder elementen erin; de organisatie is dan die van de zender.</summary>
    private static Dictionary<string, string> Waarden(XmlReader lezer)
    {
        var waarden = new Dictionary<string, string>(StringComparer.Ordinal);
        lezer.Read();
        while (!lezer.EOF)
        {
            if (lezer.NodeType != XmlNodeType.Element)
            {
                lezer.Read();
            }
            else if (lezer.LocalName == "detailsXML")
            {
                lezer.Skip();
            }
            else if (lezer.LocalName is "stuurgegevens" or "body" or "zender" or "ontvanger")
            {
                lezer.Read();
            }
            else
            {
                var naam = lezer.LocalName;
                var waarde = Tekst(lezer);
                if (waarde.Length > 0)
                {
                    waarden.TryAdd(naam, waarde);
                }
            }
        }

        return waarden;
    }

    private static string Tekst(XmlReader lezer)
    {
        using var binnen = lezer.ReadSubtree();
        var tekst = new System.Text.StringBuilder();
        while (binnen.Read())
        {
            if (binnen.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && tekst.Length < OntvangenFoutbericht.LangsteTekst)
            {
                tekst.Append(binnen.Value);
            }
        }

        binnen.Dispose();
        lezer.Read();
        var heel = tekst.ToString().Trim();
        return heel.Length <= OntvangenFoutbericht.LangsteTekst ? heel : heel[..OntvangenFoutbericht.LangsteTekst];
    }
}
