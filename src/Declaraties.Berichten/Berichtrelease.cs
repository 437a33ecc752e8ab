using System.Globalization;
using System.Xml;

namespace Declaraties.Berichten;

/// <summary>De release die een bericht in zijn Header noemt, zoals zij op een envelop staat: elk in vier cijfers.</summary>
/// <param name="Versie">De BerichtVersie.</param>
/// <param name="Subversie">De BerichtSubversie.</param>
public sealed record Berichtrelease(string Versie, string Subversie)
{
    private static readonly XmlReaderSettings _lezen = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true };

    /// <summary>Leest haar uit een bericht dat zelf klopt; verder dan zijn Header wordt niet gelezen.</summary>
    /// <param name="begin">Het bericht, of het begin ervan met de Header.</param>
    /// <exception cref="InvalidDataException">Het bericht noemt geen release.</exception>
    public static Berichtrelease Lees(Stream begin)
    {
        using var lezer = XmlReader.Create(begin, _lezen);
        return new(Getal(lezer, "BerichtVersie"), Getal(lezer, "BerichtSubversie"));
    }

    private static string Getal(XmlReader lezer, string naam)
    {
        // Reading the value moved on to what comes next, which may be the element that is looked for.
        while (lezer.NodeType != XmlNodeType.Element || lezer.LocalName != naam)
        {
            if (!lezer.Read())
            {
                throw new InvalidDataException($"No {naam} in the header of the message.");
            }
        }

        return lezer.ReadElementContentAsInt().ToString("D4", CultureInfo.InvariantCulture);
    }
}
