using System.Globalization;

namespace Declaraties.Berichten;

/// <summary>
/// Een fout tegen niveau 1. Een Bsn staat er nooit in: de waarde van een element Bsn wordt niet aangehaald, en in wat wel wordt
/// aangehaald is elke reeks van negen cijfers onleesbaar gemaakt.
/// </summary>
/// <param name="Regel">Regel in het bestand, vanaf 1.</param>
/// <param name="Kolom">Kolom in tekens, vanaf 1; bij een element de plaats van het teken &lt;.</param>
/// <param name="Pad">Het element, zoals <c>/Bericht/Declaratie/Clienten/Client[2]/Bsn</c>; tellen begint bij 1.</param>
/// <param name="Melding">Wat er aan de hand is.</param>
/// <param name="Verwacht">Wat er had moeten staan; past na "verwacht". Leeg als de melding dat al zegt.</param>
public sealed record Schemafout(int Regel, int Kolom, string Pad, string Melding, string Verwacht)
{
    /// <summary>Melding en verwachting in een zin, zonder plaats.</summary>
    public string Toelichting => Verwacht.Length == 0 ? Melding : $"{Melding}; verwacht {Verwacht}";

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"regel {Regel}, kolom {Kolom}: {Toelichting} ({Pad})");
}
