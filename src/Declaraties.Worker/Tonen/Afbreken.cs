namespace Declaraties.Worker.Tonen;

/// <summary>Breekt een opdracht af met een boodschap voor de gebruiker en een afsluitcode.</summary>
internal sealed class Afbreken(int code, string boodschap) : Exception(boodschap)
{
    public int Code { get; } = code;
}
