using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>De rijen van een vraag, een voor een, zoals de server ze geeft. Kolommen tellen vanaf nul.</summary>
internal abstract class Rijen : IDisposable
{
    /// <summary>Of de rijen nog niet zijn vrijgegeven.</summary>
    public abstract bool IsOpen { get; }

    /// <summary>De volgende rij; false als er geen meer is.</summary>
    public abstract bool Lees();

    public abstract bool IsLeeg(int kolom);

    public abstract long Getal(int kolom);

    public abstract string Tekst(int kolom);

    /// <summary>De tekst van een kolom met weinig verschillende: dezelfde is meestal ook dezelfde string.</summary>
    public abstract string Code(int kolom);

    public abstract byte[] Bytes(int kolom);

    public long? GetalOfLeeg(int kolom) => IsLeeg(kolom) ? null : Getal(kolom);

    public string? TekstOfLeeg(int kolom) => IsLeeg(kolom) ? null : Tekst(kolom);

    public Gemeente? GemeenteOfLeeg(int kolom) => IsLeeg(kolom) ? null : new(Tekst(kolom));

    public Aanbieder? AanbiederOfLeeg(int kolom) => IsLeeg(kolom) ? null : new(Tekst(kolom));

    public Wet Wet(int kolom) => (Wet)Getal(kolom);

    public Bedrag Bedrag(int kolom) => new(Getal(kolom));

    public Bedrag? BedragOfLeeg(int kolom) => IsLeeg(kolom) ? null : Bedrag(kolom);

    public DateOnly Datum(int kolom) => Datums.VanGetal(Getal(kolom));

    public DateOnly? DatumOfLeeg(int kolom) => IsLeeg(kolom) ? null : Datum(kolom);

    public abstract void Dispose();
}
