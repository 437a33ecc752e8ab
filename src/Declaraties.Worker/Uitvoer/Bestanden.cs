namespace Declaraties.Worker.Uitvoer;

/// <summary>Lezen en schrijven van bestanden, zo dat een half bestand nooit onder zijn eigen naam bestaat.</summary>
internal static class Bestanden
{
    /// <summary>De XML-bestanden in een map op naam, of het ene bestand.</summary>
    /// <exception cref="Afbreken">Het pad bestaat niet, of de map bevat geen XML-bestanden.</exception>
    public static IReadOnlyList<string> Xml(string pad)
    {
        if (File.Exists(pad))
        {
            return [pad];
        }

        if (!Directory.Exists(pad))
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{pad} bestaat niet.");
        }

        try
        {
            var bestanden = Directory.GetFiles(pad).Where(naam => naam.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).ToArray();
            Array.Sort(bestanden, (a, b) => string.CompareOrdinal(Path.GetFileName(a), Path.GetFileName(b)));
            return bestanden.Length > 0 ? bestanden : throw new Afbreken(Afsluitcode.Onleesbaar, $"{pad} bevat geen bestanden op .xml.");
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{pad} is niet te lezen: {fout.Message}");
        }
    }

    /// <summary>
    /// Schrijft onder een tijdelijke naam en hernoemt: wie het bestand ziet, ziet het heel. Er wordt niet op de schijf gewacht: het oordeel
    /// staat al vast in de database, en dezelfde opdracht schrijft hetzelfde bestand opnieuw.
    /// </summary>
    public static void Schrijf(string pad, ReadOnlySpan<byte> inhoud)
    {
        var tijdelijk = $"{pad}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(tijdelijk, inhoud);
            File.Move(tijdelijk, pad, overwrite: true);
        }
        catch
        {
            File.Delete(tijdelijk);
            throw;
        }
    }
}
