using System.Text;
using System.Xml;
using Declaraties.Domein;

namespace Declaraties.Berichten.Schrijven;

/// <summary>
/// Een bewaard bericht om te lezen, met elke Bsn onleesbaar. Het gaat door een lezer van XML en niet langs de bytes: een cijfer kan ook als verwijzing staan, of met iets tussen de andere, en blijft
/// dan een Bsn. Commentaar gaat eraf, want daarin kan van alles staan.
/// </summary>
public static class Afgeschermdbericht
{
    private static readonly XmlReaderSettings _lezen = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly XmlWriterSettings _schrijven = new()
    {
        Async = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
        CloseOutput = false,
    };

    /// <param name="bericht">Een bericht dat bij ontvangst te lezen was.</param>
    /// <param name="uit">Waarheen, stuk voor stuk.</param>
    public static async Task SchrijfAsync(Stream bericht, Stream uit)
    {
        using var lezer = XmlReader.Create(bericht, _lezen);
        await using var schrijver = XmlWriter.Create(uit, _schrijven);
        await schrijver.WriteStartDocumentAsync();
        var tekst = new StringBuilder();
        while (lezer.Read())
        {
            if (lezer.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                // What is one value may come in pieces.
                tekst.Append(lezer.Depth == 0 ? "" : lezer.Value);
                continue;
            }

            if (tekst.Length > 0)
            {
                await schrijver.WriteStringAsync(Afscherming.ZonderBsn(tekst.ToString()));
                tekst.Clear();
            }

            if (lezer.NodeType == XmlNodeType.Element)
            {
                await BeginAsync(lezer, schrijver);
            }
            else if (lezer.NodeType == XmlNodeType.EndElement)
            {
                await schrijver.WriteFullEndElementAsync();
            }
        }

        await schrijver.WriteEndDocumentAsync();
    }

    private static async Task BeginAsync(XmlReader lezer, XmlWriter schrijver)
    {
        var isLeeg = lezer.IsEmptyElement;
        await schrijver.WriteStartElementAsync(lezer.Prefix, lezer.LocalName, lezer.NamespaceURI);
        while (lezer.MoveToNextAttribute())
        {
            await schrijver.WriteAttributeStringAsync(lezer.Prefix, lezer.LocalName, lezer.NamespaceURI, Afscherming.ZonderBsn(lezer.Value));
        }

        if (isLeeg)
        {
            await schrijver.WriteEndElementAsync();
        }
    }
}
