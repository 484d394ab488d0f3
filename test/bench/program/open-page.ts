/** Opens a page of the desk by its name on the rail, and waits until `isThere`, an expression, holds. */
export const openPage = (name: string, isThere: string): string => `
  new Promise((resolve) => {
    [...document.querySelectorAll('nav button')]
      .find((button) => button.textContent.startsWith('${name}'))
      .click();
    const look = () => (${isThere} ? resolve() : setTimeout(look, 50));
    look();
  })`;
