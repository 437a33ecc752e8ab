namespace Declaraties.Rapporten.Indelen;

/// <summary>Wat een kolom of een tekening bevat. Getallen zijn altijd geheel; wat er staat is hun deel: honderdsten, tienden, centen.</summary>
public enum Kolomsoort
{
    Tekst,
    Maand,

    /// <summary>Een gemeentecode; voor mensen haar naam.</summary>
    Gemeente,
    Datum,
    Geheel,

    /// <summary>Een nummer dat iets aanwijst: geen hoeveelheid, dus zonder punten, nooit opgeteld, en in een rekenblad tekst.</summary>
    Nummer,

    /// <summary>Minuten in honderdsten.</summary>
    Minuten,

    /// <summary>Procenten in tienden.</summary>
    Percentage,

    /// <summary>Eurocenten.</summary>
    Euro,

    /// <summary>Tienduizendsten van een euro: een bedrag dat nog niet is afgerond.</summary>
    EuroInVieren,

    /// <summary>Een getal in tienden.</summary>
    Tienden,

    /// <summary>Een getal in honderdsten, zoals uren.</summary>
    Honderdsten,
}
