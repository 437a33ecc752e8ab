namespace Declaraties.Dienst.Ontvangen;

/// <summary>
/// Zegt tegen wie dan ook dat er werk ligt. Dat het aankomt hoeft niet zeker te zijn, en twee keer mag: wat openstaat ligt vast in de database, en de
/// <see cref="Veger"/> zegt het zo nodig nog eens.
/// </summary>
public interface IWekker
{
    /// <summary>Stuurt de sleutel van een ontvangst naar een proces dat haar verwerkt (<see cref="Verwerker"/>).</summary>
    Task WekAsync(string sleutel, CancellationToken stop);
}
